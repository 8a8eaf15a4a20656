package org.opencpas.publish;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.HexFormat;

/**
 * What a table holds, in one number: the count of its rows and the sum, modulo 2^256, of the
 * SHA-256 of each row.
 *
 * <p>A row counts as its Avro binary encoding under the table's schema. The sum knows no order and
 * no parts, so a table has one content hash however it was split, sorted or compressed. It proves
 * sameness of content; that a file was not tampered with is what the file's own SHA-256 is for.
 *
 * @param rows number of rows, 0 or above
 * @param sum sum of the rows' hashes, from 0 and below 2^256
 */
public record ContentHash(long rows, BigInteger sum) implements Serializable {

  static final int BYTES = 32;

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(8 * BYTES);

  /** The hash of a table without rows. */
  public static final ContentHash EMPTY = new ContentHash(0, BigInteger.ZERO);

  /** Checks the ranges. */
  public ContentHash {
    if (rows < 0 || sum.signum() < 0 || sum.compareTo(MODULUS) >= 0) {
      throw new IllegalArgumentException("not a content hash: " + rows + " rows, sum " + sum);
    }
  }

  /** Reads back what {@link #toHex} wrote. */
  public static ContentHash ofHex(long rows, String hex) {
    return new ContentHash(rows, new BigInteger(hex, 16));
  }

  /** The hash of both tables' rows together. */
  public ContentHash plus(ContentHash other) {
    return new ContentHash(Math.addExact(rows, other.rows), sum.add(other.sum).mod(MODULUS));
  }

  /** The sum as 64 hex digits. */
  public String toHex() {
    byte[] digits = new byte[BYTES];
    byte[] number = sum.toByteArray();
    int length = Math.min(number.length, BYTES);
    System.arraycopy(number, number.length - length, digits, BYTES - length, length);
    return HexFormat.of().formatHex(digits);
  }
}
