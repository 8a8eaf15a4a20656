package org.opencpas.sample;

import java.util.Map;

/** In which form each source of Kestria sends its files; the others send plain text. */
final class KestriaForms {
  private static final Map<String, Form> BY_FOLDER =
      Map.ofEntries(
          Map.entry("military", new ZipForm()),
          Map.entry("police", new GzipForm()),
          Map.entry("districts", new ParquetForm()),
          Map.entry("strength", new StrengthForm()),
          Map.entry("shares", new AvroForm()),
          Map.entry("support-quarterly", new QuarterlyForm()),
          Map.entry("support-yearly", new YearlyForm()),
          Map.entry("water", new WaterForm()),
          Map.entry("surveys", new SurveyForm()),
          Map.entry("corrections", new CorrectionsForm()),
          Map.entry("events", new EventsForm()));
  private static final Form PLAIN =
      file -> SentFile.ofSameLines(file.path(), file.bytes(), file.rows());

  private KestriaForms() {}

  /** A file of returns or events as it is sent. */
  static SentFile sent(String path, byte[] plain) {
    String folder = path.split("/", -1)[1];
    return BY_FOLDER.getOrDefault(folder, PLAIN).send(new PlainFile(path, plain));
  }
}
