package org.opencpas.sample;

import java.util.List;

/** A stream of pseudo-random whole numbers: SplitMix64 (Steele, Lea and Flood 2014). */
final class SplitMix {
  private long state;

  SplitMix(long seed) {
    state = seed;
  }

  /** The next 64 bits. */
  long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = state;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** A number from 0 to bound - 1. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** A number from low to high, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True in so many of a hundred draws. */
  boolean inPercent(int percent) {
    return below(100) < percent;
  }

  /** One of several. */
  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
