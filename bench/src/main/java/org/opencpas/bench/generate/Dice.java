package org.opencpas.bench.generate;

/**
 * Numbers that look random and depend on what they are for alone: no cell changes when others come
 * or go. The mixing is that of SplitMix64 (Steele, Lea and Flood 2014).
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice of their own for a purpose. */
  static Dice of(long seed, int... purpose) {
    long state = mix(seed + GOLDEN);
    for (int part : purpose) {
      state = mix(state ^ (part + GOLDEN));
    }
    return new Dice(state);
  }

  /** A number from 0 on, below 1. */
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** A number from low on, below high. */
  double between(double low, double high) {
    return low + share() * (high - low);
  }

  /** A whole number from low to high, both included. */
  int whole(int low, int high) {
    return low + (int) (share() * (high - low + 1));
  }

  /** Whether something happens that happens with this share. */
  boolean happens(double share) {
    return share() < share;
  }

  private long next() {
    state += GOLDEN;
    return mix(state);
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
