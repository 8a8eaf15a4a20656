package org.opencpas.propose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencpas.source.ByteSource;
import org.opencpas.source.SourceFormat;

/** What the bytes of a file are, told by the first of them and never by its name. */
enum Container {
  XLSX,
  XLS,
  PARQUET,
  AVRO,
  XML,
  JSON,
  TEXT,
  /** Neither text nor a format that is known. */
  BINARY,
  EMPTY;

  /** Bytes that are looked at. */
  static final int LOOK = 4096;

  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
  private static final Pattern ELEMENT = Pattern.compile("<(?:\\w+:)?([A-Za-z_][\\w.-]*)");

  /** What a file is, once it is unpacked. */
  static Container of(ByteSource bytes) throws IOException {
    byte[] start = start(bytes);
    String marks = new String(start, StandardCharsets.ISO_8859_1);
    if (start.length == 0) {
      return EMPTY;
    }
    if (marks.startsWith(OLE)) {
      return XLS;
    }
    if (marks.startsWith("PAR1")) {
      return PARQUET;
    }
    if (marks.startsWith("Obj\u0001")) {
      return AVRO;
    }
    String text = text(start);
    if (text.isBlank()) {
      return EMPTY;
    }
    if (isBinary(text)) {
      return BINARY;
    }
    return switch (text.strip().charAt(0)) {
      case '<' -> XML;
      case '{', '[' -> JSON;
      default -> TEXT;
    };
  }

  /** The name of the first element of an XML text, in lower case; empty where there is none. */
  static String root(ByteSource bytes) throws IOException {
    String text = text(start(bytes)).replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->", "");
    Matcher matcher = ELEMENT.matcher(text);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static byte[] start(ByteSource bytes) throws IOException {
    try (InputStream stream = bytes.open()) {
      return stream.readNBytes(LOOK);
    }
  }

  private static String text(byte[] start) {
    boolean wide =
        start.length > 1
            && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
                || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE));
    String text = new String(start, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
  }

  /** A text has no control characters but blanks. */
  private static boolean isBinary(String text) {
    return text.chars().anyMatch(sign -> sign < ' ' && "\t\n\r\f".indexOf(sign) < 0);
  }

  /** Whether it is text of some kind. */
  boolean isText() {
    return this == TEXT || this == XML || this == JSON;
  }

  /** The formats that read plain tables. */
  static Set<SourceFormat> plainFormats() {
    return Arrays.stream(values())
        .flatMap(each -> each.plainFormat().stream())
        .collect(Collectors.toSet());
  }

  /** The format that reads it as a plain table; empty where none does. */
  Optional<SourceFormat> plainFormat() {
    return switch (this) {
      case XLSX -> Optional.of(SourceFormat.XLSX);
      case XLS -> Optional.of(SourceFormat.XLS);
      case PARQUET -> Optional.of(SourceFormat.PARQUET);
      case AVRO -> Optional.of(SourceFormat.AVRO);
      case JSON -> Optional.of(SourceFormat.JSON);
      case TEXT -> Optional.of(SourceFormat.CSV);
      case XML, BINARY, EMPTY -> Optional.empty();
    };
  }
}
