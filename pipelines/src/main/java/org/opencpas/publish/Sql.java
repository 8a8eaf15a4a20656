package org.opencpas.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SQL from the resources beside this class, with its {@code ${names}} filled in. */
final class Sql {
  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

  private Sql() {}

  /**
   * Reads a statement.
   *
   * @param name name of the resource, without its ending
   * @param fillings a text for each place, quoted by one of the methods of this class
   */
  static String statement(String name, Map<String, String> fillings) {
    return PLACE.matcher(resource(name)).replaceAll(place -> filling(place.group(1), fillings));
  }

  private static String filling(String place, Map<String, String> fillings) {
    return Matcher.quoteReplacement(Objects.requireNonNull(fillings.get(place), place));
  }

  private static String resource(String name) {
    try (InputStream in = Sql.class.getResourceAsStream(name + ".sql")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }

  /** A name as an identifier. */
  static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text as a literal. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Texts as a list literal. */
  static String texts(List<String> texts) {
    return texts.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
  }
}
