package org.opencpas.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the bytes of a block as {@link BlockOutput} wrote them; equal texts are one object. */
final class BlockInput {
  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int position;

  BlockInput(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether everything has been read. */
  boolean isAtEnd() {
    return position == bytes.length;
  }

  long readNumber() {
    long bits = readBits();
    return (bits >>> 1) ^ -(bits & 1);
  }

  long readBits() {
    long bits = 0;
    int shift = 0;
    byte next = bytes[position++];
    while (next < 0) {
      bits |= (next & 0x7FL) << shift;
      shift += 7;
      next = bytes[position++];
    }
    return bits | ((long) next << shift);
  }

  double readReal() {
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits |= (bytes[position++] & 0xFFL) << (Byte.SIZE * i);
    }
    return Double.longBitsToDouble(bits);
  }

  String readText() {
    int reference = (int) readBits();
    if (reference >= BlockOutput.FIRST_TEXT) {
      return texts.get(reference - BlockOutput.FIRST_TEXT);
    }
    int length = (int) readBits();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    if (reference == BlockOutput.NEW_TEXT) {
      texts.add(text);
    }
    return text;
  }
}
