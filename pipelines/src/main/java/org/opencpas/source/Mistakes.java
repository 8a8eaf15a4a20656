package org.opencpas.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;

/**
 * Gathers the mistakes of one file while it is read. What is read several times, such as a mapping
 * that several sources use, is told once.
 */
final class Mistakes {
  private final String file;
  private final Set<Mistake> gathered = new LinkedHashSet<>();

  Mistakes(String file) {
    this.file = file;
  }

  /** Adds a mistake; line and column from 1, 0 where there is none. */
  void add(int line, int column, String found, String allowed) {
    gathered.add(new Mistake(file, line, column, found, allowed));
  }

  boolean isEmpty() {
    return gathered.isEmpty();
  }

  /** Every mistake so far. */
  List<Mistake> all() {
    return List.copyOf(gathered);
  }

  /** Every mistake so far instead of a value. */
  <T> Checked<T> mistaken() {
    return Checked.mistaken(all());
  }
}
