package org.opencpas.framework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a framework that hold from a day until the next of its files came in.
 *
 * @param from the day; null: from the start
 * @param paths paths of the files, sorted
 * @param awaited paths of files of which no version had come in by then, the first of each, sorted
 */
public record KnownFiles(@Nullable LocalDate from, List<String> paths, List<String> awaited) {

  /** Copies the lists. */
  public KnownFiles {
    paths = List.copyOf(paths);
    awaited = List.copyOf(awaited);
  }
}
