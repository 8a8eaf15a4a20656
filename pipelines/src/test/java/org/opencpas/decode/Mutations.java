package org.opencpas.decode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages files at random, each time the same way for the same seed. */
public final class Mutations {
  /** What is rarely hit upon by chance: signs with a meaning in some format, and odd numbers. */
  private static final List<byte[]> WORDS =
      List.of(
          bytes("\""),
          bytes("\r\n"),
          bytes("\t"),
          bytes(";"),
          bytes("[[[["),
          bytes("{\""),
          bytes("\\u0000"),
          bytes("\\uD800"),
          bytes("#adm1+code"),
          bytes("<!DOCTYPE a [<!ENTITY b \"c\">]>"),
          bytes("&b;"),
          bytes("<![CDATA["),
          bytes("]]>"),
          bytes("<a>"),
          bytes("</a>"),
          bytes("xmlns=\"\""),
          bytes("1e999"),
          bytes("-0"),
          bytes("NaN"),
          bytes("99999999999999999999"),
          bytes("\uFEFF"),
          bytes("é\u0301\u202E"),
          new byte[] {(byte) 0xFF, (byte) 0xFE},
          new byte[] {0, 0, 0, 0},
          new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
          new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F},
          new byte[] {0, 0, 0, (byte) 0x80});

  private static final int MOST_CHANGES = 6;
  private static final int LONGEST_STRETCH = 64;

  private final SplittableRandom random;

  public Mutations(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A damaged copy of a file.
   *
   * @param other another file, of which a stretch may get in
   */
  public byte[] of(byte[] file, byte[] other) {
    byte[] mutated = file.clone();
    for (int change = 1 + random.nextInt(MOST_CHANGES); change > 0; change--) {
      mutated = changed(mutated, other);
    }
    return mutated;
  }

  private byte[] changed(byte[] file, byte[] other) {
    if (file.length == 0) {
      return other.clone();
    }
    int at = random.nextInt(file.length);
    int end = Math.min(file.length, at + 1 + random.nextInt(LONGEST_STRETCH));
    return switch (random.nextInt(12)) {
      case 0 -> random.nextInt(4) == 0 ? Arrays.copyOf(file, at) : with(file, at, randomByte());
      case 1 -> joined(file, at, new byte[0], end);
      case 2 -> joined(file, at, Arrays.copyOfRange(file, at, end), at);
      case 3 -> joined(file, at, stretch(other), at);
      case 4 -> joined(file, at, stretch(other), end);
      case 5, 6 -> joined(file, at, word(), at);
      case 7 -> joined(file, at, word(), Math.min(file.length, at + word().length));
      case 8 -> with(file, at, (byte) (file[at] ^ (1 << random.nextInt(8))));
      case 9 -> with(file, at, (byte) (file[at] + (random.nextBoolean() ? 1 : -1)));
      default -> with(file, at, randomByte());
    };
  }

  private byte randomByte() {
    return (byte) random.nextInt(256);
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private byte[] stretch(byte[] file) {
    if (file.length == 0) {
      return file;
    }
    int from = random.nextInt(file.length);
    return Arrays.copyOfRange(
        file, from, Math.min(file.length, from + 1 + random.nextInt(LONGEST_STRETCH)));
  }

  private static byte[] with(byte[] file, int at, byte value) {
    byte[] changed = file.clone();
    changed[at] = value;
    return changed;
  }

  /** The file up to a place, something else, and the file from another place on. */
  private static byte[] joined(byte[] file, int end, byte[] between, int start) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(file, 0, end);
    joined.writeBytes(between);
    joined.write(file, start, file.length - start);
    return joined.toByteArray();
  }
}
