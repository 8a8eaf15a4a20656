package org.opencpas.decode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TagRow;
import org.opencpas.source.TextFormat;

/** Files read as HXL, as the program does. */
final class HxlReading {
  private static final TextFormat DETECTED = new TextFormat("", "", '.', TagRow.NAMES);

  private HxlReading() {}

  static Decoded read(ByteSource bytes, TablePlace table) {
    return Decoded.with(
        new FileDecoder(), bytes, Decoded.FILE, new FileLayout(SourceFormat.HXL, DETECTED, table));
  }

  static Decoded bytes(byte[] bytes) {
    return read(() -> new ByteArrayInputStream(bytes), TablePlace.FIRST);
  }

  static Decoded text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A public file; the test is skipped without it. */
  static Decoded shared(String name) {
    Path file = SharedFolder.file("data/07_hxl/" + name);
    return read(() -> Files.newInputStream(file), TablePlace.FIRST);
  }
}
