package org.opencpas.decode.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes at the start of a file that name its encoding; of two that fit the longer comes first.
 */
enum ByteOrderMark {
  UTF_8("UTF-8", "\u00EF\u00BB\u00BF"),
  UTF_32LE("UTF-32LE", "\u00FF\u00FE\0\0"),
  UTF_32BE("UTF-32BE", "\0\0\u00FE\u00FF"),
  UTF_16LE("UTF-16LE", "\u00FF\u00FE"),
  UTF_16BE("UTF-16BE", "\u00FE\u00FF");

  /** Bytes that must be known to recognise any mark. */
  static final int LONGEST = 4;

  private final String encoding;
  private final String mark;

  /** Takes a mark as one character a byte. */
  ByteOrderMark(String encoding, String mark) {
    this.encoding = encoding;
    this.mark = mark;
  }

  /** The mark with which a file starts. */
  static Optional<ByteOrderMark> of(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(each -> text.startsWith(each.mark)).findFirst();
  }

  Charset charset() {
    return Charset.forName(encoding);
  }

  int length() {
    return mark.length();
  }

  /** Whether an encoding is the marked one, or leaves the order of bytes open as UTF-16 does. */
  boolean fits(Charset declared) {
    return encoding.startsWith(declared.name());
  }
}
