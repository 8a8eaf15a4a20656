package org.opencpas.decode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;

/** What a decoder made of some bytes, for tests to look at. */
final class Decoded implements RowSink {
  static final SourceFile FILE =
      new SourceFile("returns", 0, "records/a.csv", "memory://records/a.csv", -1);

  final List<RawRow> rows = new ArrayList<>();
  final List<Rejection> rejections = new ArrayList<>();
  DecodedFile file = DecodedFile.UNREAD;

  static Decoded text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8), TextFormat.DETECTED);
  }

  static Decoded bytes(byte[] bytes, TextFormat format) {
    return source(() -> new ByteArrayInputStream(bytes), format);
  }

  static Decoded source(ByteSource bytes, TextFormat format) {
    return with(new CsvDecoder(), bytes, FILE, format);
  }

  static Decoded with(CsvDecoder decoder, ByteSource bytes, SourceFile file, TextFormat format) {
    return with(decoder, bytes, file, new FileLayout(SourceFormat.CSV, format, TablePlace.FIRST));
  }

  static Decoded with(Decoder decoder, ByteSource bytes, SourceFile file, FileLayout layout) {
    Decoded decoded = new Decoded();
    decoded.file = decoder.decode(bytes, file, layout, decoded);
    return decoded;
  }

  /** Read by format, as the program does. */
  static Decoded with(SourceFormat format, ByteSource bytes, TablePlace table) {
    Decoded decoded = new Decoded();
    decoded.file =
        new FileDecoder()
            .decode(bytes, FILE, new FileLayout(format, TextFormat.DETECTED, table), decoded);
    return decoded;
  }

  @Override
  public void row(RawRow row) {
    rows.add(row);
  }

  @Override
  public void rejection(Rejection rejection) {
    rejections.add(rejection);
  }

  List<String> names() {
    return rows.get(0).header().names();
  }

  List<List<String>> cells() {
    return rows.stream().map(RawRow::cells).toList();
  }

  List<Long> lines() {
    return rows.stream().map(RawRow::line).toList();
  }

  /** Each rejection as {@code line rule}. */
  List<String> rules() {
    return rejections.stream().map(each -> each.getLine() + " " + each.getRule()).toList();
  }

  Rejection only() {
    if (rejections.size() != 1) {
      throw new AssertionError("one rejection wanted: " + rejections);
    }
    return rejections.get(0);
  }
}
