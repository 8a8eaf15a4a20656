package org.opencpas.statistics;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a measure gives: a value, or the reason why there is none.
 *
 * @param value null when refused
 * @param refusal null when there is a value
 */
public record Answer<T>(@Nullable T value, @Nullable Refusal refusal) {

  /** Makes an answer of exactly one of the two. */
  public Answer {
    if ((value == null) == (refusal == null)) {
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
  public static <T> Answer<T> refused(Refusal refusal) {
    return new Answer<>(null, refusal);
  }

  /** What is made of a number if it is finite, zero for negative zero; else overflow. */
  static <R> Answer<R> finite(double value, DoubleFunction<Answer<R>> next) {
    return Double.isFinite(value) ? next.apply(value + 0.0) : refused(Refusal.OVERFLOW);
  }

  /** Whether there is a value. */
  public boolean isGiven() {
    return value != null;
  }

  /** The value; calling this for a refused answer is a mistake of the caller. */
  public T get() {
    T given = value;
    if (given == null) {
      throw new IllegalStateException("refused: " + refusal);
    }
    return given;
  }

  /** What follows from the value; the same refusal when there is none. */
  public <R> Answer<R> then(Function<T, Answer<R>> next) {
    T given = value;
    Refusal why = refusal;
    return given == null || why != null ? new Answer<>(null, why) : next.apply(given);
  }
}
