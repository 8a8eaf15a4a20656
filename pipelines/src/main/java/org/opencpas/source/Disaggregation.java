package org.opencpas.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A breakdown: what part of the whole a value is about. Its text is {@code key=value} pairs joined
 * by semicolons, keys sorted, such as {@code age=18-24;sex=f}; a semicolon, an equals sign or a
 * backslash inside a key or value has a backslash before it, so that two breakdowns never have the
 * same text.
 *
 * @param parts values by key, neither blank; empty for the headline, which is undivided
 */
public record Disaggregation(SortedMap<String, String> parts) implements Serializable {

  /** The headline, which is undivided. */
  public static final Disaggregation HEADLINE = new Disaggregation(Collections.emptySortedMap());

  /** Copies the parts, sorted by key in the order of Java strings. */
  public Disaggregation {
    SortedMap<String, String> sorted = new TreeMap<>();
    for (Map.Entry<String, String> part : parts.entrySet()) {
      if (part.getKey().isBlank() || part.getValue().isBlank()) {
        throw new IllegalArgumentException("a key or value of a disaggregation is blank");
      }
      sorted.put(part.getKey(), part.getValue());
    }
    parts = Collections.unmodifiableSortedMap(sorted);
  }

  /**
   * Reads the text, keys in any order and case, blanks around keys and values dropped. Keys are
   * written small, so that Sex and sex are one; values stay as they are.
   *
   * @return the breakdown; empty when a pair has no key, no value or no single equals sign, when a
   *     key is repeated, or when a backslash stands before anything but the three signs
   */
  public static Optional<Disaggregation> parse(String text) {
    if (text.trim().isEmpty()) {
      return Optional.of(HEADLINE);
    }
    SortedMap<String, String> parts = new TreeMap<>();
    for (String pair : cut(text, ';')) {
      List<String> sides = cut(pair, '=');
      if (sides.size() != 2) {
        return Optional.empty();
      }
      Optional<String> key = plain(sides.get(0).trim()).map(each -> each.toLowerCase(Locale.ROOT));
      Optional<String> value = plain(sides.get(1).trim());
      if (key.isEmpty() || value.isEmpty() || parts.put(key.get(), value.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Disaggregation(parts));
  }

  /** Cuts at every separator that has no backslash before it; keeps the backslashes. */
  private static List<String> cut(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == separator) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** Takes the backslashes away; empty when one escapes nothing, or nothing is left. */
  private static Optional<String> plain(String escaped) {
    StringBuilder plain = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char letter = escaped.charAt(i);
      if (letter == '\\') {
        i++;
        if (i == escaped.length() || !isSign(escaped.charAt(i))) {
          return Optional.empty();
        }
        letter = escaped.charAt(i);
      }
      plain.append(letter);
    }
    return plain.toString().isBlank() ? Optional.empty() : Optional.of(plain.toString());
  }

  private static boolean isSign(char letter) {
    return letter == ';' || letter == '=' || letter == '\\';
  }

  /** The canonical text; empty for the headline. */
  public String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(
        (key, value) -> {
          if (!text.isEmpty()) {
            text.append(';');
          }
          escape(text, key);
          text.append('=');
          escape(text, value);
        });
    return text.toString();
  }

  private static void escape(StringBuilder text, String plain) {
    for (int i = 0; i < plain.length(); i++) {
      if (isSign(plain.charAt(i))) {
        text.append('\\');
      }
      text.append(plain.charAt(i));
    }
  }
}
