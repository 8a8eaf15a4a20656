package org.opencpas.statistics;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * What a measure gives: a value, or the reason why there is none.
 *
 * @param value null when refused
 * @param reason null when there is a value
 */
public record Answer<T>(@Nullable T value, @Nullable Reason reason) {

  /** Makes an answer of exactly one of the two. */
  public Answer {
    if ((value == null) == (reason == null)) {
      throw new IllegalArgumentException("an answer is a value or a refusal");
    }
  }

  /** An answer with a value. */
  public static <T> Answer<T> of(T value) {
    return new Answer<>(value, null);
  }

  /** A number: refused as overflow when it is not finite; zero for negative zero. */
  public static Answer<Double> number(double value) {
    return finite(value, Answer::of);
  }

  /** An answer without a value. */
  public static <T> Answer<T> refused(Reason reason) {
    return new Answer<>(null, reason);
  }

  /** What is made of a number if it is finite, zero for negative zero; else overflow. */
  static <R> Answer<R> finite(double value, DoubleFunction<Answer<R>> next) {
    return Double.isFinite(value) ? next.apply(value + 0.0) : refused(Reason.OVERFLOW);
  }

  /** Whether there is a value. */
  public boolean isGiven() {
    return value != null;
  }

  /** The value; calling this for a refused answer is a mistake of the caller. */
  public T get() {
    T given = value;
    if (given == null) {
      throw new IllegalStateException("refused: " + reason);
    }
    return given;
  }

  /** What follows from the value; the same reason when there is none. */
  public <R> Answer<R> then(Function<T, Answer<R>> next) {
    T given = value;
    Reason why = reason;
    return given == null || why != null ? new Answer<>(null, why) : next.apply(given);
  }
}
