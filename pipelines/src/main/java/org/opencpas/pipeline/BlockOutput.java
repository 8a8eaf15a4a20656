package org.opencpas.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Bytes of a block as they are written. Texts that come again are written once and then referred to
 * by number, since most texts of rows are ids and names.
 */
final class BlockOutput {
  /** Reference to a text that follows and is numbered from then on. */
  static final int NEW_TEXT = 0;

  /** Reference to a text that follows and is not numbered. */
  static final int LONE_TEXT = 1;

  /** Reference to the first numbered text. */
  static final int FIRST_TEXT = 2;

  /** Most texts that are numbered, so that rows whose texts never repeat cost no memory. */
  private static final int MOST_TEXTS = 4096;

  private static final int LONGEST_VARINT = 10;

  private final Map<String, Integer> references = new HashMap<>();
  private byte[] bytes = new byte[1 << 12];
  private int size;

  /** Bytes written so far. */
  int size() {
    return size;
  }

  /** What was written, as a fresh array; then starts over. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    references.clear();
    return taken;
  }

  /** Writes a number so that small ones, of either sign, take few bytes. */
  void writeNumber(long number) {
    writeBits((number << 1) ^ (number >> 63));
  }

  /** Writes 64 bits so that few bytes are taken where the high ones are 0. */
  void writeBits(long bits) {
    makeRoom(LONGEST_VARINT);
    long rest = bits;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Writes a double with all of its bits. */
  void writeReal(double real) {
    makeRoom(Long.BYTES);
    long bits = Double.doubleToLongBits(real);
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[size++] = (byte) (bits >>> (Byte.SIZE * i));
    }
  }

  /** Writes a text, or a reference to it. */
  void writeText(String text) {
    Integer reference = references.get(text);
    if (reference != null) {
      writeBits(reference);
      return;
    }
    if (references.size() < MOST_TEXTS) {
      references.put(text, FIRST_TEXT + references.size());
      writeBits(NEW_TEXT);
    } else {
      writeBits(LONE_TEXT);
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeBits(utf8.length);
    makeRoom(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  private void makeRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
