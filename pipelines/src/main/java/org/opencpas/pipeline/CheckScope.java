package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a check looks at.
 *
 * @param sources names of the sources; empty: all of them
 * @param on the day on which returns are due; empty: the end of the last period in what is read
 */
public record CheckScope(Set<String> sources, Optional<LocalDate> on) {
  /** All sources, by what their files say themselves. */
  public static final CheckScope WHOLE = new CheckScope(Set.of(), Optional.empty());

  /** Copies the names. */
  public CheckScope {
    sources = Set.copyOf(sources);
  }

  /** Whether a source is looked at. */
  boolean has(String source) {
    return sources.isEmpty() || sources.contains(source);
  }
}
