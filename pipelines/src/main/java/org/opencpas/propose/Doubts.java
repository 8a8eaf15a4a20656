package org.opencpas.propose;

import java.util.List;

/** What is not sure in lines, as decisions that a person must take. */
final class Doubts {
  private Doubts() {}

  /** One decision for each line that is in doubt. */
  static List<String> of(List<YamlLine> lines) {
    return lines.stream()
        .filter(line -> !line.doubt().isEmpty())
        .map(line -> key(line.text()) + ": " + line.doubt())
        .toList();
  }

  private static String key(String line) {
    String text = line.strip();
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon);
  }
}
