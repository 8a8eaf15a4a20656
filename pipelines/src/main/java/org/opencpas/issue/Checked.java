package org.opencpas.issue;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a declaration: a value, or the mistakes that stand in its way.
 *
 * @param value the value; present exactly when there is no mistake
 * @param mistakes every mistake, sorted
 */
public record Checked<T>(Optional<T> value, List<Mistake> mistakes) {

  /** Checks that there is either a value or a mistake. */
  public Checked {
    mistakes = mistakes.stream().sorted().toList();
    if (value.isPresent() != mistakes.isEmpty()) {
      throw new IllegalArgumentException("a value and mistakes exclude each other");
    }
  }

  /** A value without a mistake. */
  public static <T> Checked<T> of(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  /** Mistakes, at least one, instead of a value. */
  public static <T> Checked<T> mistaken(List<Mistake> mistakes) {
    return new Checked<>(Optional.empty(), mistakes);
  }
}
