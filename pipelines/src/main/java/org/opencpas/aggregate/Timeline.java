package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Things that follow each other in time, each with the day on which it was over. */
final class Timeline<T> {
  private record Entry<T>(LocalDate end, T what) {}

  private final List<Entry<T>> entries = new ArrayList<>();

  /** Adds what comes next; no earlier than what was added before. */
  void add(LocalDate end, T what) {
    entries.add(new Entry<>(end, what));
  }

  /** The last that was over by a day. */
  Optional<T> latestBy(LocalDate day) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (!entries.get(i).end().isAfter(day)) {
        return Optional.of(entries.get(i).what());
      }
    }
    return Optional.empty();
  }
}
