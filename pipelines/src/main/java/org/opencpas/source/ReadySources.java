package org.opencpas.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What ships with the program for files that many people have, each under one word: everything that
 * assessment.yaml says about a source, but for its name and its files.
 */
public final class ReadySources {
  /** The words, in the order in which people are told them. */
  public static final List<String> NAMES =
      List.of(
          "ucdp-ged",
          "acled",
          "acled-legacy",
          "awsd",
          "un-fatalities",
          "un-contributions",
          "un-contributions-odp",
          "un-contributions-pre2010",
          "ipi-strength",
          "geo-pko",
          "geo-pko-2.0",
          "iati",
          "iati-csv",
          "dhis2",
          "sdmx-csv");

  private ReadySources() {}

  /** What is said under a word, as if it stood where the word stands; empty for other words. */
  static Optional<Declared> named(String name, Declared place) {
    return NAMES.contains(name) ? Optional.of(root(name).namedAt(place)) : Optional.empty();
  }

  private static Declared root(String name) {
    Mistakes mistakes = new Mistakes(name);
    return YamlText.read(text(name), mistakes)
        .orElseThrow(() -> new IllegalStateException(mistakes.all().toString()));
  }

  private static String text(String name) {
    try (InputStream resource = ReadySources.class.getResourceAsStream("ready/" + name + ".yaml")) {
      if (resource == null) {
        throw new IllegalStateException("the program lacks ready/" + name + ".yaml");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("ready/" + name + ".yaml", unreadable);
    }
  }
}
