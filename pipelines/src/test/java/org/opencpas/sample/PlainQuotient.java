package org.opencpas.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How numerators and denominators of an indicator make a value. What happens (flow) is set against
 * what stands (stock or cumulative) as events by person-years.
 */
final class PlainQuotient {
  private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");
  private static final Pattern PER =
      Pattern.compile("\\bper (\\d{1,3}(?:[ ,]\\d{3})+|\\d+)(?![\\d,])");
  private static final List<String> LEVELS = List.of("stock", "cumulative");

  private final Plan.Indicator indicator;

  PlainQuotient(Plan.Indicator indicator) {
    this.indicator = indicator;
  }

  /** Whether it is said how numerator and denominator behave over time. */
  boolean hasKinds() {
    return !indicator.numeratorKind().isEmpty();
  }

  /** Whether the denominator is of a kind. */
  boolean counts(String kind) {
    return indicator.denominatorKind().equals(kind);
  }

  /** Whether what stands is divided by what happens, which cannot be put together. */
  boolean isRefused() {
    return LEVELS.contains(indicator.numeratorKind()) && counts("flow");
  }

  /** Whether both stand on a date. */
  boolean isOfLevels() {
    return LEVELS.contains(indicator.numeratorKind())
        && LEVELS.contains(indicator.denominatorKind());
  }

  /** Whether it is events by person-years. */
  boolean isPerPersonYear() {
    return indicator.numeratorKind().equals("flow") && LEVELS.contains(indicator.denominatorKind());
  }

  /** Whether a rate at constant denominators is wanted. */
  boolean isRate() {
    return indicator.measure().equals("rate");
  }

  /** 100 for a percentage, N for a unit "per N", else 1. */
  BigDecimal factor() {
    if (indicator.measure().equals("percentage")) {
      return BigDecimal.valueOf(100);
    }
    Matcher matcher = PER.matcher(indicator.unit());
    return matcher.find()
        ? new BigDecimal(matcher.group(1).replaceAll("[ ,]", ""))
        : BigDecimal.ONE;
  }

  /** A sum to which nothing was added yet. */
  Sum sum() {
    return new Sum();
  }

  /** Numerators and denominators being added. */
  final class Sum {
    private BigDecimal numerators = BigDecimal.ZERO;
    private BigDecimal denominators = BigDecimal.ZERO;

    /** Adds a cell; its days count where persons become person-years. */
    void add(double numerator, double denominator, Span span) {
      BigDecimal persons = new BigDecimal(denominator);
      numerators = numerators.add(new BigDecimal(numerator));
      denominators =
          denominators.add(
              isPerPersonYear() ? persons.multiply(BigDecimal.valueOf(span.days())) : persons);
    }

    /** Adds a cell by the days for which it stood. */
    void addDays(double numerator, double denominator, Span span) {
      BigDecimal days = BigDecimal.valueOf(span.days());
      numerators = numerators.add(new BigDecimal(numerator).multiply(days));
      denominators = denominators.add(new BigDecimal(denominator).multiply(days));
    }

    double numerator() {
      return numerators.doubleValue();
    }

    /** Person-years for events by persons. */
    double denominator() {
      return exactDenominator().doubleValue();
    }

    private BigDecimal exactDenominator() {
      return isPerPersonYear()
          ? denominators.divide(DAYS_OF_A_YEAR, MathContext.DECIMAL128)
          : denominators;
    }

    /** The quotient; null when the denominators add to zero. */
    @Nullable Double value() {
      if (denominators.signum() == 0) {
        return null;
      }
      return numerators
          .multiply(factor())
          .divide(exactDenominator(), MathContext.DECIMAL128)
          .doubleValue();
    }
  }
}
