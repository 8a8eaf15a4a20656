package org.opencpas.decode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.opencpas.decode.text.CsvDecoder;
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
public final class Decoded implements RowSink {
  public static final SourceFile FILE =
      new SourceFile("returns", 0, "records/a.csv", "memory://records/a.csv", -1);

  public final List<RawRow> rows = new ArrayList<>();
  public final List<Rejection> rejections = new ArrayList<>();
  public DecodedFile file = DecodedFile.UNREAD;

  public static Decoded text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8), TextFormat.DETECTED);
  }

  public static Decoded bytes(byte[] bytes, TextFormat format) {
    return source(() -> new ByteArrayInputStream(bytes), format);
  }

  public static Decoded source(ByteSource bytes, TextFormat format) {
    return with(new CsvDecoder(), bytes, FILE, format);
  }

  public static Decoded with(
      CsvDecoder decoder, ByteSource bytes, SourceFile file, TextFormat format) {
    return with(decoder, bytes, file, new FileLayout(SourceFormat.CSV, format, TablePlace.FIRST));
  }

  public static Decoded with(
      Decoder decoder, ByteSource bytes, SourceFile file, FileLayout layout) {
    Decoded decoded = new Decoded();
    decoded.file = decoder.decode(bytes, file, layout, decoded);
    return decoded;
  }

  /** Read by format, as the program does. */
  public static Decoded with(SourceFormat format, ByteSource bytes, TablePlace table) {
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

  public List<String> names() {
    return rows.get(0).header().names();
  }

  public List<List<String>> cells() {
    return rows.stream().map(RawRow::cells).toList();
  }

  public List<Long> lines() {
    return rows.stream().map(RawRow::line).toList();
  }

  /** Each rejection as {@code line rule}. */
  public List<String> rules() {
    return rejections.stream().map(each -> each.getLine() + " " + each.getRule()).toList();
  }

  public Rejection only() {
    if (rejections.size() != 1) {
      throw new AssertionError("one rejection wanted: " + rejections);
    }
    return rejections.get(0);
  }
}
