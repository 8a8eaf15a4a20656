package org.opencpas.sample;

import java.util.Map;

/** In which form each source of Kestria sends its files; the others send plain text. */
final class KestriaForms {
  private static final Map<String, Form> BY_FOLDER =
      Map.of(
          "military", new ZipForm(),
          "police", new GzipForm(),
          "districts", new ParquetForm(),
          "shares", new AvroForm(),
          "support-quarterly", new QuarterlyForm(),
          "support-yearly", new YearlyForm(),
          "water", new WaterForm(),
          "events", new EventsForm());
  private static final Form PLAIN =
      file -> SentFile.ofSameLines(file.path(), file.bytes(), file.rows());

  private KestriaForms() {}

  /** A file of returns or events as it is sent. */
  static SentFile sent(String path, byte[] plain) {
    String folder = path.split("/", -1)[1];
    return BY_FOLDER.getOrDefault(folder, PLAIN).send(new PlainFile(path, plain));
  }
}
