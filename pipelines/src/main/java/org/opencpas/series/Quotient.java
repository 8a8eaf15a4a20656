package org.opencpas.series;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.ValueKind;

/**
 * How a percentage, rate or ratio comes from numerator and denominator:
 *
 * <pre>
 *   value = factor x numerator / denominator
 * </pre>
 *
 * <p>The factor is 100 for a percentage; else N where the unit says "per N" ("deaths per 100,000"),
 * else 1. Where events of a period are set against a level (people, vehicles), the denominator is
 * that level times the years of the period, a year being 365.25 days: person-years. Source:
 * metrics, section 1.
 *
 * @param kinds how numerator and denominator behave
 * @param factor above 0
 */
public record Quotient(Kinds kinds, double factor) {

  /** How numerator and denominator behave, a level being a stock or a cumulative count. */
  public enum Kinds {
    /** One of them is not declared. */
    UNDECLARED,
    /** Both happened in the period: escorts provided by escorts requested. */
    FLOW_BY_FLOW,
    /** Both stand on a date: camps in use by camps built. */
    LEVEL_BY_LEVEL,
    /** What happened by what stood there: deaths by people. */
    FLOW_BY_LEVEL,
    /** Nothing that may be added. */
    NOT_ADDITIVE
  }

  /** Days of a year, leap years spread over all. */
  public static final double DAYS_OF_A_YEAR = 365.25;

  private static final Set<ValueKind> LEVELS = EnumSet.of(ValueKind.stock, ValueKind.cumulative);

  /** A whole number of plain digits, or in groups of three parted by comma or space. */
  private static final Pattern PER =
      Pattern.compile(
          "\\bper ([1-9]\\d{0,2}(?:[ ,\\u00a0\\u202f]\\d{3})+|[1-9]\\d{0,14})(?![.,]?\\d)",
          Pattern.CASE_INSENSITIVE);

  /** How the quotient of an indicator is made. */
  public static Quotient of(Indicator indicator) {
    return new Quotient(
        kinds(indicator.getNumeratorKind(), indicator.getDenominatorKind()),
        indicator.getMeasure() == Measure.percentage ? 100 : factor(indicator.getUnit()));
  }

  private static Kinds kinds(@Nullable ValueKind numerator, @Nullable ValueKind denominator) {
    if (numerator == null || denominator == null) {
      return Kinds.UNDECLARED;
    }
    if (numerator == ValueKind.flow && denominator == ValueKind.flow) {
      return Kinds.FLOW_BY_FLOW;
    }
    if (!LEVELS.contains(denominator)) {
      return Kinds.NOT_ADDITIVE;
    }
    if (numerator == ValueKind.flow) {
      return Kinds.FLOW_BY_LEVEL;
    }
    return LEVELS.contains(numerator) ? Kinds.LEVEL_BY_LEVEL : Kinds.NOT_ADDITIVE;
  }

  private static double factor(@Nullable String unit) {
    Matcher matcher = PER.matcher(unit == null ? "" : unit);
    return matcher.find() ? Double.parseDouble(matcher.group(1).replaceAll("\\D", "")) : 1;
  }

  /**
   * How often a denominator counts in a period: its days for a level set against events, else 1.
   */
  public double weight(double days) {
    return kinds == Kinds.FLOW_BY_LEVEL ? days : 1;
  }

  /** The denominator from the sum of denominators times their weights; person-years for such. */
  public double denominator(double weighted) {
    return kinds == Kinds.FLOW_BY_LEVEL ? weighted / DAYS_OF_A_YEAR : weighted;
  }

  /**
   * The value.
   *
   * @param denominator as {@link #denominator(double)} gives it
   * @return not finite when the denominator is 0 or the value too large to be written; never
   *     negative zero
   */
  public double value(double numerator, double denominator) {
    return factor * numerator / denominator + 0.0;
  }
}
