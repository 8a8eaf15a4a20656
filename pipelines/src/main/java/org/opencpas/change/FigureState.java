package org.opencpas.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.Reason;

/**
 * A figure at one state of knowledge: a number, or why there is none.
 *
 * <p>Its decimal is the shortest one that reads back as the number, rounded half-even to twelve
 * places; differences of such decimals add up digit by digit. A number of 10^25 or more has none.
 */
public final class FigureState {
  /** What is neither due nor reported, so that no row stands for it. */
  public static final FigureState NONE = new FigureState(null, Reason.NOT_DUE.code());

  /** Places of the decimals. */
  static final int SCALE = 12;

  private static final double TOO_LARGE = 1e25;

  private final @Nullable Double number;
  private final @Nullable String reason;

  private FigureState(@Nullable Double number, @Nullable String reason) {
    this.number = number;
    this.reason = reason;
  }

  /**
   * A figure of a table.
   *
   * @param number finite; null when there is none
   * @param reason code of why; what else a row says of reasons is passed over where it has a number
   */
  public static FigureState of(@Nullable Double number, @Nullable String reason) {
    if (number == null) {
      return new FigureState(null, Objects.requireNonNullElse(reason, Reason.NO_VALUE.code()));
    }
    return Math.abs(number) >= TOO_LARGE
        ? new FigureState(null, Reason.OVERFLOW.code())
        : new FigureState(number, null);
  }

  /** Whether there is a figure. */
  public boolean isKnown() {
    return number != null;
  }

  /** The figure with twelve places; null when there is none. */
  public @Nullable BigDecimal decimal() {
    Double known = number;
    return known == null ? null : Numbers.shortest(known).setScale(SCALE, RoundingMode.HALF_EVEN);
  }

  /** Code of why there is no figure; null when there is one. */
  public @Nullable String reason() {
    return reason;
  }

  /** Whether the figures differ: two numbers that do, or a number and none. */
  boolean isOther(FigureState that) {
    if (Objects.equals(number, that.number)) {
      return false;
    }
    BigDecimal mine = decimal();
    BigDecimal other = that.decimal();
    return mine == null || other == null || mine.compareTo(other) != 0;
  }
}
