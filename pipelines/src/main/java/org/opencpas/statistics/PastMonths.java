package org.opencpas.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;

/**
 * The last months as they were, taken for all that may come next: a forecast without a model, the
 * same for every step ahead. Silent months stay in the window and leave the pool. Source: ViEWS,
 * conflictology.
 */
public final class PastMonths {
  private final double[] pool;

  private PastMonths(double[] pool) {
    this.pool = pool;
  }

  /**
   * Takes the last months of a history; refused when none has a value.
   *
   * @param history in order of time, null where nothing was reported
   * @param window months, fewer where the history is shorter
   * @param delay last months to leave out, since reports of them still come in
   */
  public static Answer<PastMonths> of(List<@Nullable Double> history, int window, int delay) {
    int end = Math.max(0, history.size() - delay);
    double[] pool =
        history.subList(Math.max(0, end - window), end).stream()
            .filter(Objects::nonNull)
            .mapToDouble(value -> Objects.requireNonNull(value))
            .toArray();
    Reason fault = Numerals.fault(1, pool);
    return fault == null ? Answer.of(new PastMonths(pool)) : Answer.refused(fault);
  }

  /** The months' values, in order of time. */
  public double[] pool() {
    return pool.clone();
  }

  /** Their mean. */
  public Answer<Double> mean() {
    return Moments.mean(pool);
  }

  /** A quantile of type 7. */
  public Answer<Double> quantile(double share) {
    return Quantiles.of(share, pool);
  }

  /** The share of months with at least so much. */
  public double shareAtLeast(double threshold) {
    return (double) Arrays.stream(pool).filter(value -> value >= threshold).count() / pool.length;
  }
}
