package org.opencpas.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Random numbers that belong to a name: what a draw gives for a name depends on nothing but the
 * two, not on which other names there are, on an order, a thread or a machine.
 *
 * <pre>
 *   key          first 8 bytes, the highest first, of SHA-256(UTF-8 of the parts, joined by line feeds)
 *   z            = key + (d + 1) x 9E3779B97F4A7C15
 *   z            = (z xor (z >>> 30)) x BF58476D1CE4E5B9
 *   z            = (z xor (z >>> 27)) x 94D049BB133111EB
 *   bits(d)      = z xor (z >>> 31)
 *   uniform(d)   = (bits(d) >>> 11) / 2^53, from 0 to below 1
 * </pre>
 *
 * <p>in arithmetic modulo 2^64, the constants in hexadecimal and {@code >>>} filling with zeros; d
 * counts from 0. That is output d + 1 of SplitMix64 with the key as its seed. Source: Steele, Lea
 * and Flood, Fast splittable pseudorandom number generators (2014); Salmon and others, Parallel
 * random numbers: as easy as 1, 2, 3 (2011) for generators that count instead of going on.
 */
public final class KeyedDraws {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1p-53;

  private KeyedDraws() {}

  /** The key of a name. */
  public static long key(String... parts) {
    try {
      byte[] name = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name)).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /**
   * 64 random bits.
   *
   * @param draw 0 or above
   */
  public static long bits(long key, int draw) {
    long mixed = key + (draw + 1L) * STEP;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /**
   * A number from 0 to below 1.
   *
   * @param draw 0 or above
   */
  public static double uniform(long key, int draw) {
    return (bits(key, draw) >>> 11) * UNIT;
  }
}
