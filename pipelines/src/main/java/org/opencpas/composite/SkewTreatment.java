package org.opencpas.composite;

import java.util.Arrays;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Moments;

/**
 * Draws in values so far out that they would fill the scale of an indicator alone. Treated is what
 * has both |skewness| over 2 and excess kurtosis over 3.5. First the outermost values are set to
 * the next ones (winsorised), point by point, as often as allowed; where that does not suffice, the
 * logarithm of the untouched values is taken. For composites only, never for figures that are
 * shown. Source: OECD/JRC Handbook (2008); COINr Treat.
 */
public final class SkewTreatment {
  /** COINr's own limits. */
  public static final SkewTreatment USUAL = new SkewTreatment(2, 3.5, 5);

  private final double skewness;
  private final double kurtosis;
  private final int most;

  /**
   * Limits of one's own.
   *
   * @param skewness size over which values lean too far
   * @param kurtosis excess over which tails are too heavy
   * @param most points that may be winsorised
   */
  public SkewTreatment(double skewness, double kurtosis, int most) {
    this.skewness = skewness;
    this.kurtosis = kurtosis;
    this.most = most;
  }

  /** What was done. */
  public enum Way {
    NONE,
    WINSORISED,
    LOGARITHM,
    /** The logarithm, and it did not suffice. */
    LOGARITHM_NOT_ENOUGH
  }

  /** Treated values. */
  public static final class Treated {
    private final double[] values;
    private final Way way;
    private final int points;

    private Treated(double[] values, Way way, int points) {
      this.values = values;
      this.way = way;
      this.points = points;
    }

    /** The values, in the order of those that were given. */
    public double[] values() {
      return values.clone();
    }

    /** What was done. */
    public Way way() {
      return way;
    }

    /** How many points were winsorised. */
    public int points() {
      return points;
    }
  }

  /**
   * Treats values. Fewer than four, and all equal ones, are left as they are; COINr fails for
   * those.
   */
  public Answer<Treated> treat(double... values) {
    return Values.of(values)
        .then(
            range -> {
              Treated winsorised = winsorise(values);
              return isFine(winsorised.values())
                  ? Answer.of(winsorised)
                  : logarithm(values).then(logs -> Answer.of(byLogarithm(logs)));
            });
  }

  private Treated byLogarithm(double... logarithms) {
    return new Treated(
        logarithms, isFine(logarithms) ? Way.LOGARITHM : Way.LOGARITHM_NOT_ENOUGH, 0);
  }

  /** Sets outermost values to the next ones until they suffice or no more may be. */
  public Treated winsorise(double... values) {
    double[] treated = Arrays.stream(values).map(value -> value + 0.0).toArray();
    int points = 0;
    while (points < most && !isFine(treated)) {
      boolean leansUp = Moments.skewness(treated).get() > 0;
      double outermost =
          leansUp
              ? Arrays.stream(treated).max().orElseThrow()
              : Arrays.stream(treated).min().orElseThrow();
      double next =
          leansUp
              ? Arrays.stream(treated).filter(each -> each < outermost).max().orElseThrow()
              : Arrays.stream(treated).filter(each -> each > outermost).min().orElseThrow();
      for (int i = 0; i < treated.length; i++) {
        treated[i] = treated[i] == outermost ? next : treated[i];
      }
      points++;
    }
    return new Treated(treated, points == 0 ? Way.NONE : Way.WINSORISED, points);
  }

  /**
   * {@code log(x - min + 0.01 (max - min))}, so that the smallest value has a logarithm too;
   * refused when all are equal. COINr log_CT.
   */
  public static Answer<double[]> logarithm(double... values) {
    return Values.of(values)
        .then(
            range ->
                range.isConstant()
                    ? Answer.<double[]>refused(Reason.NO_VARIANCE)
                    : Rescaling.mapped(
                        values,
                        value ->
                            StrictMath.log(
                                value - range.low() + 0.01 * (range.high() - range.low()))));
  }

  /** Whether values need no treatment, be it that they are too few or all equal. */
  private boolean isFine(double... values) {
    Answer<Double> lean = Moments.skewness(values);
    Answer<Double> tails = Moments.kurtosis(values);
    return !lean.isGiven()
        || !tails.isGiven()
        || Math.abs(lean.get()) <= skewness
        || tails.get() <= kurtosis;
  }
}
