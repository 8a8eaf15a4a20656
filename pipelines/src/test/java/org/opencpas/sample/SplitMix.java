package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A stream of pseudo-random whole numbers: SplitMix64 (Steele, Lea and Flood 2014); keys are hashed
 * by FNV-1a.
 */
final class SplitMix {
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private long state;

  SplitMix(long seed) {
    state = seed;
  }

  /** A stream of its own for each key, so that a new key leaves all other draws as they were. */
  static SplitMix keyed(String... key) {
    long seed = FNV_OFFSET;
    for (byte each : String.join("\n", key).getBytes(StandardCharsets.UTF_8)) {
      seed = (seed ^ (each & 0xFF)) * FNV_PRIME;
    }
    return new SplitMix(seed);
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
