package org.opencpas.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.issue.Rule;
import org.opencpas.source.Nearest;

/**
 * The ids of a table, to find the one that was probably meant. What was looked for is remembered,
 * since a wrong id mostly comes in many rows; so it serves one thread.
 */
final class KnownIds {
  private static final int MOST_REMEMBERED = 10_000;

  private final List<String> ids;
  private final Map<String, String> hints = new HashMap<>();

  KnownIds(List<String> ids) {
    this.ids = ids.stream().distinct().sorted().toList();
  }

  /** What to do about an id that is not among them. */
  String hint(String unknown, Rule rule) {
    String known = hints.get(unknown);
    if (known != null) {
      return known;
    }
    String hint =
        Nearest.to(unknown, ids)
            .map(nearest -> "Write " + nearest + ", if that is meant. " + rule.hint())
            .orElse(rule.hint());
    if (hints.size() < MOST_REMEMBERED) {
      hints.put(unknown, hint);
    }
    return hint;
  }
}
