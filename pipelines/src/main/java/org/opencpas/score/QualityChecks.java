package org.opencpas.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.framework.Units;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;
import org.opencpas.series.Measured;
import org.opencpas.source.Validation;

/** Looks for doubtful facts; flags them, never drops them. */
public final class QualityChecks {
  private final Framework framework;
  private final ValidationChecks validation;

  /** Checks by a framework, and rules that values should keep. */
  public QualityChecks(Framework framework, List<Validation> rules) {
    this.framework = framework;
    this.validation = new ValidationChecks(framework, rules);
  }

  /**
   * The flags of facts.
   *
   * @param facts current facts of indicators that the framework has; all facts of a series, and all
   *     parts of a value, together, and all facts of indicators that a rule holds against each
   *     other
   * @return by reporter, in the order in which the reporters come; then those by rules
   */
  public List<QualityFlag> check(List<Observation> facts) {
    List<QualityFlag> flags = new ArrayList<>();
    for (List<Observation> reporter : Reporters.of(facts)) {
      Indicator indicator = framework.indicator(reporter.get(0).getIndicatorId()).orElseThrow();
      for (Observation fact : reporter) {
        checkRanges(fact, indicator, flags);
        checkQuotient(fact, indicator, flags);
        checkTime(fact, flags);
        checkUnit(fact, indicator, flags);
      }
      CourseCheck.check(reporter, indicator, flags);
      SeriesChecks.check(reporter, indicator, flags);
      if (hasParts(reporter)) {
        checkHeadlines(reporter, flags);
        PartsCheck.check(reporter, indicator, flags);
      }
    }
    validation.check(facts, flags);
    return flags;
  }

  private static boolean hasParts(List<Observation> reporter) {
    for (Observation fact : reporter) {
      if (!fact.getDisaggregation().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static void checkRanges(Observation fact, Indicator indicator, List<QualityFlag> flags) {
    Double value = fact.getValue();
    if (value == null) {
      return;
    }
    if (isOutside(value, indicator.getRangeLow(), indicator.getRangeHigh())) {
      String expected = range(indicator.getRangeLow(), indicator.getRangeHigh());
      flags.add(
          QualityFlags.raise(
              Rule.OUT_OF_RANGE, Severity.error, fact, Numbers.text(value), expected));
    }
    if (isOutside(value, fact.getLow(), fact.getHigh())) {
      String expected = range(fact.getLow(), fact.getHigh());
      flags.add(
          QualityFlags.raise(
              Rule.OUTSIDE_SOURCE_RANGE, Severity.warning, fact, Numbers.text(value), expected));
    }
  }

  private static boolean isOutside(double value, @Nullable Double low, @Nullable Double high) {
    return (low != null && value < low) || (high != null && value > high);
  }

  private static String range(@Nullable Double low, @Nullable Double high) {
    if (low == null) {
      return high == null ? "" : "at most " + Numbers.text(high);
    }
    return high == null
        ? "at least " + Numbers.text(low)
        : Numbers.text(low) + " to " + Numbers.text(high);
  }

  private static void checkQuotient(
      Observation fact, Indicator indicator, List<QualityFlag> flags) {
    Double numerator = fact.getNumerator();
    Double denominator = fact.getDenominator();
    if (indicator.getMeasure() == Measure.percentage
        && numerator != null
        && denominator != null
        && numerator > denominator) {
      flags.add(
          QualityFlags.raise(
              Rule.NUMERATOR_ABOVE_DENOMINATOR,
              Severity.warning,
              fact,
              Numbers.text(numerator),
              "at most " + Numbers.text(denominator)));
    }
  }

  private static void checkTime(Observation fact, List<QualityFlag> flags) {
    if (fact.getReportedAt() != null
        && Measured.isObserved(fact)
        && fact.getReportedAt().toLocalDate().isBefore(fact.getPeriodEnd())) {
      flags.add(
          QualityFlags.raise(
              Rule.REPORTED_EARLY,
              Severity.warning,
              fact,
              fact.getReportedAt().toLocalDate().toString(),
              fact.getPeriodEnd() + " or later"));
    }
  }

  private static void checkUnit(Observation fact, Indicator indicator, List<QualityFlag> flags) {
    if (fact.getUnit() != null
        && indicator.getUnit() != null
        && !Units.areSame(fact.getUnit(), indicator.getUnit())) {
      flags.add(
          QualityFlags.raise(
              Rule.UNIT_CHANGED, Severity.warning, fact, fact.getUnit(), indicator.getUnit()));
    }
  }

  private static void checkHeadlines(List<Observation> reporter, List<QualityFlag> flags) {
    Map<Period, Observation> firstParts = new LinkedHashMap<>();
    List<Period> headed = new ArrayList<>();
    for (Observation fact : reporter) {
      Period period = new Period(fact.getPeriodStart(), fact.getPeriodEnd());
      if (fact.getDisaggregation().isEmpty()) {
        headed.add(period);
      } else {
        firstParts.merge(
            period,
            fact,
            (one, other) ->
                one.getDisaggregation().compareTo(other.getDisaggregation()) <= 0 ? one : other);
      }
    }
    headed.forEach(firstParts::remove);
    firstParts.values().stream()
        .map(part -> Observation.newBuilder(part).setDisaggregation("").build())
        .forEach(
            headless ->
                flags.add(
                    QualityFlags.raise(Rule.NO_HEADLINE, Severity.info, headless, null, null)));
  }
}
