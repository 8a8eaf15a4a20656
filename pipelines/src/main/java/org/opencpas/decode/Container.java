package org.opencpas.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencpas.source.ByteSource;
import org.opencpas.source.SourceFormat;

/** What the bytes of a file are, told by the first of them and never by its name. */
public enum Container {
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
  /** A ZIP that is a workbook, which only its members tell. */
  XLSX,
  XLS(0, "\u00D0\u00CF\u0011\u00E0"),
  PARQUET(0, "PAR1"),
  AVRO(0, "Obj\u0001"),
  XML,
  JSON,
  /** Any other text. */
  TEXT,
  /** Neither text nor anything that is known. */
  BINARY,
  /** Nothing, or nothing but blanks as far as is looked. */
  EMPTY;

  /** Bytes that are looked at. */
  public static final int LONGEST_LOOK = 4096;

  /** Name of the member by which a ZIP is known to be a workbook. */
  public static final String WORKBOOK_MEMBER = "[Content_Types].xml";

  private final String packing;
  private final int offset;
  private final String mark;

  Container() {
    this("", 0, "");
  }

  Container(int offset, String mark) {
    this("", offset, mark);
  }

  /** Takes a mark as one character a byte. */
  Container(String packing, int offset, String mark) {
    this.packing = packing;
    this.offset = offset;
    this.mark = mark;
  }

  /**
   * What a file is; {@link #XLSX} is a {@link #ZIP} here.
   *
   * @throws IOException when the file cannot be opened, or its start not be read
   */
  public static Container of(ByteSource bytes) throws IOException {
    try (InputStream stream = bytes.open()) {
      return of(stream.readNBytes(LONGEST_LOOK));
    }
  }

  /** What a file is; text where it cannot be opened, since reading it as that tells why. */
  public static Container orText(ByteSource bytes) {
    try {
      return of(bytes);
    } catch (IOException unreadable) {
      return TEXT;
    }
  }

  private static Container of(byte[] start) {
    String signs = new String(start, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(each -> !each.mark.isEmpty() && signs.startsWith(each.mark, each.offset))
        .findFirst()
        .orElseGet(() -> ofText(start, signs));
  }

  /** By the first sign that is no blank, in any encoding. */
  private static Container ofText(byte[] start, String signs) {
    int first = 0;
    while (first < signs.length() && isPassed(signs.charAt(first))) {
      first++;
    }
    if (first == signs.length()) {
      return isBinary(start, signs) ? BINARY : EMPTY;
    }
    return switch (signs.charAt(first)) {
      case '<' -> XML;
      case '{', '[' -> JSON;
      default -> isBinary(start, signs) ? BINARY : TEXT;
    };
  }

  /** Blanks, byte order marks, and the zeros of UTF-16. */
  private static boolean isPassed(char sign) {
    return sign <= ' ' || "\u00EF\u00BB\u00BF\u00FE\u00FF".indexOf(sign) >= 0;
  }

  /** A text has no control characters but blanks. */
  private static boolean isBinary(byte[] start, String signs) {
    String text = isWide(start) ? new String(start, StandardCharsets.UTF_16) : signs;
    return text.chars().anyMatch(sign -> sign < ' ' && "\t\n\r\f".indexOf(sign) < 0);
  }

  /** Whether the bytes have a mark of UTF-16. */
  private static boolean isWide(byte[] start) {
    return start.length > 1
        && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
            || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE));
  }

  /** Whether it is something around files, rather than a file. */
  public boolean isPacked() {
    return !packing.isEmpty();
  }

  /** Whether it is an archive with a directory of members at its end. */
  public boolean isZip() {
    return this == ZIP || this == EMPTY_ZIP || this == SPLIT_ZIP;
  }

  /** What people call the packing; empty when nothing is packed. */
  public String packing() {
    return packing;
  }

  /** Whether it is text of some kind. */
  public boolean isText() {
    return this == TEXT || this == XML || this == JSON;
  }

  /** The formats that read plain tables. */
  public static Set<SourceFormat> plainFormats() {
    return Arrays.stream(values())
        .flatMap(each -> each.plainFormat().stream())
        .collect(Collectors.toSet());
  }

  /** The format that reads it as a plain table; empty where none does. */
  public Optional<SourceFormat> plainFormat() {
    return switch (this) {
      case XLSX -> Optional.of(SourceFormat.XLSX);
      case XLS -> Optional.of(SourceFormat.XLS);
      case PARQUET -> Optional.of(SourceFormat.PARQUET);
      case AVRO -> Optional.of(SourceFormat.AVRO);
      case JSON -> Optional.of(SourceFormat.JSON);
      case TEXT -> Optional.of(SourceFormat.CSV);
      default -> Optional.empty();
    };
  }
}
