package org.opencpas.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.opencpas.source.ByteSource;

/** How the bytes of a file are packed, told by its first bytes and never by its name. */
enum Packing {
  GZIP("GZIP", 0, "\u001F\u008B"),
  ZIP("ZIP", 0, "PK\u0003\u0004"),
  /** An archive without any member. */
  EMPTY_ZIP("ZIP", 0, "PK\u0005\u0006"),
  /** The first of several parts, or an archive that might have had more. */
  SPLIT_ZIP("ZIP", 0, "PK\u0007\u0008"),
  TAR("TAR", 257, "ustar"),
  SEVEN_ZIP("7z", 0, "7z\u00BC\u00AF'\u001C"),
  XZ("XZ", 0, "\u00FD7zXZ\0"),
  RAR("RAR", 0, "Rar!\u001A\u0007"),
  ZSTANDARD("Zstandard", 0, "(\u00B5/\u00FD"),
  BZIP2("bzip2", 4, "1AY&SY"),
  NONE("", 0, "");

  /** Bytes that must be known to recognise any. */
  private static final int LONGEST = 262;

  private final String word;
  private final int offset;
  private final String mark;

  /** Takes a mark as one character a byte. */
  Packing(String word, int offset, String mark) {
    this.word = word;
    this.offset = offset;
    this.mark = mark;
  }

  /**
   * The packing of a file.
   *
   * @throws IOException when the file cannot be opened, or its start not be read
   */
  static Packing of(ByteSource bytes) throws IOException {
    try (InputStream stream = bytes.open()) {
      String start = new String(stream.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
      return Arrays.stream(values())
          .filter(each -> start.startsWith(each.mark, each.offset))
          .findFirst()
          .orElse(NONE);
    }
  }

  /** Whether it is an archive with a directory of members at its end. */
  boolean isZip() {
    return this == ZIP || this == EMPTY_ZIP || this == SPLIT_ZIP;
  }

  /** What people call it; empty when nothing is packed. */
  String word() {
    return word;
  }
}
