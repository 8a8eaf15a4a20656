package org.opencpas.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sentence, or a part of one, with named places in braces: {@code {k} of {m} months}. A place
 * stands once, and what fills it is never looked at for places again.
 */
final class Pattern {
  /** Words and names of places in turn; words first and last, empty where there are none. */
  private final List<String> pieces = new ArrayList<>();

  private final Set<String> places = new TreeSet<>();
  private final String text;

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when a brace has no other, or a place stands twice
   */
  Pattern(String text) {
    this.text = text;
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      String words = text.substring(from, open);
      if (close < 0 || words.indexOf('}') >= 0) {
        throw new IllegalArgumentException("a brace without another: " + text);
      }
      String place = text.substring(open + 1, close);
      if (!places.add(place)) {
        throw new IllegalArgumentException("{" + place + "} stands twice: " + text);
      }
      pieces.add(words);
      pieces.add(place);
      from = close + 1;
    }
    String rest = text.substring(from);
    if (rest.indexOf('}') >= 0) {
      throw new IllegalArgumentException("a brace without another: " + text);
    }
    pieces.add(rest);
  }

  /**
   * Fills every place.
   *
   * @throws IllegalArgumentException when a place has nothing to fill it, or the other way round
   */
  Phrase filled(Map<String, Phrase> parts) {
    if (!places.equals(parts.keySet())) {
      throw new IllegalArgumentException(
          "places " + places + " and parts " + new TreeSet<>(parts.keySet()) + ": " + text);
    }
    StringBuilder words = new StringBuilder();
    List<Printed> numbers = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Phrase part = i % 2 == 0 ? null : parts.get(pieces.get(i));
      if (part == null) {
        words.append(pieces.get(i));
      } else {
        words.append(part.text());
        numbers.addAll(part.numbers());
      }
    }
    return new Phrase(words.toString(), numbers);
  }
}
