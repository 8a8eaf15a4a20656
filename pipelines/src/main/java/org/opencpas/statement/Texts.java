package org.opencpas.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words of sentences in one language: patterns by name, read from a file of their own. */
public final class Texts {
  private static final String ENGLISH = "statements_en.properties";

  private final Map<String, Pattern> patterns = new HashMap<>();

  /**
   * Reads the patterns of a language.
   *
   * @throws IllegalArgumentException when a pattern is malformed
   */
  Texts(Reader reader) throws IOException {
    Properties lines = new Properties();
    lines.load(reader);
    lines.stringPropertyNames().forEach(key -> put(key, lines.getProperty(key)));
  }

  private void put(String key, String pattern) {
    patterns.put(key, new Pattern(pattern));
  }

  /** The English texts. */
  public static Texts english() {
    try (InputStream in = Texts.class.getResourceAsStream(ENGLISH)) {
      return new Texts(
          new InputStreamReader(Objects.requireNonNull(in, ENGLISH), StandardCharsets.UTF_8));
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }

  /** Code of the language, by ISO 639-1. */
  String language() {
    return word("language");
  }

  /** Words that have no place to be filled. */
  String word(String key) {
    return phrase(key).text();
  }

  /** The same as a part of a sentence. */
  Phrase phrase(String key) {
    return phrase(key, Map.of());
  }

  /**
   * A pattern with its places filled.
   *
   * @throws IllegalArgumentException when there is no such pattern, or its places are others
   */
  Phrase phrase(String key, Map<String, Phrase> parts) {
    Pattern pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text is called " + key);
    }
    return pattern.filled(parts);
  }

  /** Parts one after the other, at least one, held together by a pattern with two places. */
  Phrase list(String key, List<Phrase> parts) {
    Phrase list = parts.get(0);
    for (Phrase part : parts.subList(1, parts.size())) {
      list = phrase(key, Map.of("one", list, "other", part));
    }
    return list;
  }
}
