package org.opencpas.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.series.Figure;

/**
 * What was known of an indicator on the day of the last renewal, its end in UTC. That of earlier
 * renewals is not asked for: each would take another revision of all facts.
 */
public final class KnownAtRenewal {
  private final @Nullable LocalDate day;
  private final Optional<FigureBook> figures;

  private KnownAtRenewal(@Nullable LocalDate day, Optional<FigureBook> figures) {
    this.day = day;
    this.figures = figures;
  }

  /** The mandate was never established or renewed. */
  public static KnownAtRenewal never() {
    return new KnownAtRenewal(null, Optional.empty());
  }

  /** What is known now was known then. */
  public static KnownAtRenewal asNow(LocalDate day) {
    return new KnownAtRenewal(day, Optional.empty());
  }

  /**
   * Other things were known then.
   *
   * @param figures those that a change since then is told from, as they were known, in any order
   */
  public static KnownAtRenewal of(LocalDate day, List<Figure> figures) {
    return new KnownAtRenewal(day, Optional.of(new FigureBook(figures)));
  }

  /** Why it cannot be said what was known at a renewal; null when it can. */
  @Nullable Reason refusal(LocalDate renewal) {
    return renewal.equals(day) ? null : Reason.OTHER_MANDATE;
  }

  /** Figures as they were known; empty where they are those of now. */
  Optional<FigureBook> figures() {
    return figures;
  }
}
