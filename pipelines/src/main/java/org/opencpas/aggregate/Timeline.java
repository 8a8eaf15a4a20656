package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Things that follow each other in time, each with the day on which it was over. */
final class Timeline<T> {
  private record Entry<T>(LocalDate end, T what) {}

  private final List<Entry<T>> entries = new ArrayList<>();

  /** Adds what comes next; no earlier than what was added before. */
  void add(LocalDate end, T what) {
    entries.add(new Entry<>(end, what));
  }

  /** What is wanted of the last that was over by a day and has it. */
  <R> Optional<R> latestBy(LocalDate day, Function<T, Optional<R>> wanted) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (!entries.get(i).end().isAfter(day)) {
        Optional<R> found = wanted.apply(entries.get(i).what());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
