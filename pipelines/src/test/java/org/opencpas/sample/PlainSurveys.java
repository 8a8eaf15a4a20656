package org.opencpas.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.statistics.Interval;
import org.opencpas.statistics.ShareInterval;

/**
 * The table survey_shares, wave by wave. A fact is one of a survey when it says how many were
 * asked, what, of whom or by which design. Of the statistics, only Wilson's interval is taken.
 */
final class PlainSurveys {
  private final PlainModel model;
  private final List<Report> waves = new ArrayList<>();

  private PlainSurveys(PlainModel model) {
    this.model = model;
    for (Report report : model.revision.inTime()) {
      if (isSurveyed(report.content)) {
        waves.add(report);
      }
    }
  }

  /** Whether it says how many were asked, what, of whom or by which design. */
  static boolean isSurveyed(Content content) {
    return content.number("respondents") != null
        || content.number("design_effect") != null
        || has(content, "question")
        || has(content, "frame");
  }

  private static boolean has(Content content, String column) {
    return !content.text(column).isEmpty();
  }

  static PlainTable table(PlainModel model) {
    return new PlainSurveys(model).table();
  }

  private PlainTable table() {
    TableBuilder table =
        new TableBuilder(
            "mission_id,indicator_id,region_id,component,disaggregation,period_start,period_end,"
                + "value,respondents,design_effect,question,frame,interval_low,interval_high,"
                + "interval_reason,compared_period_start,compared_period_end,change,change_low,"
                + "change_high,change_reason");
    List<Report> sorted = new ArrayList<>(waves);
    sorted.sort((one, other) -> one.fact.compareTo(other.fact));
    for (Report wave : sorted) {
      row(table, wave);
    }
    return table.build();
  }

  private void row(TableBuilder table, Report wave) {
    Double value = value(wave);
    Content content = wave.content;
    double @Nullable [] limits = limits(wave);
    String why = why(wave);
    Report before = value == null ? null : before(wave);
    Double valueBefore = before == null ? null : value(before);
    Double change = value == null ? null : change(valueBefore, value);
    double @Nullable [] between = null;
    String whyNot = value == null ? why : "";
    if (value != null && before == null) {
      whyNot = whyAlone(wave);
    } else if (before != null) {
      whyNot = change == null ? "overflow" : why.isEmpty() ? why(before) : why;
      double[] other = limits(before);
      if (value != null
          && valueBefore != null
          && change != null
          && limits != null
          && other != null) {
        between = difference(value, limits, valueBefore, other);
      }
    }
    table.row(
        wave.fact,
        Figures.text(value),
        value == null ? null : whole(content.number("respondents")),
        Figures.text(content.number("design_effect")),
        content.text("question"),
        content.text("frame"),
        limits == null ? null : Figures.text(limits[0] * 100),
        limits == null ? null : Figures.text(limits[1] * 100),
        why,
        before == null ? null : before.fact.span().start(),
        before == null ? null : before.fact.span().end(),
        Figures.text(change),
        between == null ? null : Figures.text(between[0] * 100),
        between == null ? null : Figures.text(between[1] * 100),
        whyNot);
  }

  private static @Nullable String whole(@Nullable Double number) {
    return number == null ? null : String.valueOf(number.intValue());
  }

  private @Nullable Double value(Report wave) {
    Plan.Indicator indicator = model.plan.indicator(wave.fact.indicator());
    Content content = wave.content;
    Double numerator = content.number("numerator");
    Double denominator = content.number("denominator");
    if (!content.isObserved() || PlainKind.of(indicator) == PlainKind.QUALITATIVE) {
      return null;
    }
    if (content.number("value") != null) {
      return content.number("value");
    }
    if (PlainKind.of(indicator) != PlainKind.QUOTIENT || numerator == null || denominator == null) {
      return null;
    }
    PlainQuotient.Sum sum = new PlainQuotient(indicator).sum();
    sum.add(numerator, denominator, wave.fact.span());
    return sum.value();
  }

  /** Why a wave has no interval; blank where it has one. */
  private String why(Report wave) {
    Double value = value(wave);
    String status = wave.content.status();
    Double respondents = wave.content.number("respondents");
    Double effect = wave.content.number("design_effect");
    if (value == null) {
      boolean told = List.of("withheld", "no_access", "not_applicable").contains(status);
      return told ? status : "no_value";
    }
    if (!model.plan.indicator(wave.fact.indicator()).measure().equals("percentage")) {
      return "not_a_share";
    }
    if (respondents == null) {
      return "no_respondents";
    }
    if (value < 0 || value > 100 || respondents < 0) {
      return "out_of_range";
    }
    if (respondents == 0) {
      return "zero_denominator";
    }
    if (effect == null) {
      return "no_design";
    }
    return effect <= 0 ? "not_positive" : "";
  }

  private double @Nullable [] limits(Report wave) {
    Double value = value(wave);
    Double respondents = wave.content.number("respondents");
    Double effect = wave.content.number("design_effect");
    if (value == null || respondents == null || effect == null || !why(wave).isEmpty()) {
      return null;
    }
    double size = respondents / effect;
    Interval interval =
        ShareInterval.of(ShareInterval.Method.WILSON, value / 100 * size, size, 0.95).get();
    return new double[] {interval.low(), interval.high()};
  }

  /** Newcombe's interval of a difference. */
  private static double[] difference(
      double value, double[] limits, double before, double[] limitsBefore) {
    double share = value / 100;
    double other = before / 100;
    double down = Math.sqrt(square(share - limits[0]) + square(limitsBefore[1] - other));
    double up = Math.sqrt(square(limits[1] - share) + square(other - limitsBefore[0]));
    return new double[] {
      Math.max(-1, share - other - down) + 0.0, Math.min(1, share - other + up) + 0.0
    };
  }

  private static double square(double distance) {
    return distance * distance;
  }

  private static @Nullable Double change(@Nullable Double before, double now) {
    if (before == null || Double.isInfinite(now - before)) {
      return null;
    }
    return BigDecimal.valueOf(now).subtract(BigDecimal.valueOf(before)).doubleValue();
  }

  /** The last wave with a value that asked the same people the same, and had ended. */
  private @Nullable Report before(Report wave) {
    Report found = null;
    for (Report other : earlier(wave)) {
      boolean declared = has(wave.content, "question") && has(wave.content, "frame");
      if (declared && agree("question", wave, other) && agree("frame", wave, other)) {
        found = other;
      }
    }
    return found;
  }

  private List<Report> earlier(Report wave) {
    List<Report> earlier = new ArrayList<>();
    for (Report other : waves) {
      if (isOfOneSeries(other.fact, wave.fact)
          && value(other) != null
          && !other.fact.span().end().isAfter(wave.fact.span().start())) {
        earlier.add(other);
      }
    }
    return earlier;
  }

  private static boolean isOfOneSeries(Fact one, Fact other) {
    return one.region().equals(other.region())
        && one.mission().equals(other.mission())
        && one.indicator().equals(other.indicator())
        && one.component().equals(other.component())
        && one.disaggregation().equals(other.disaggregation());
  }

  private static boolean agree(String column, Report one, Report other) {
    return one.content.text(column).equals(other.content.text(column));
  }

  private String whyAlone(Report wave) {
    List<Report> earlier = earlier(wave);
    if (earlier.isEmpty()) {
      return "no_earlier_wave";
    }
    Report last = earlier.get(earlier.size() - 1);
    for (Report each : List.of(wave, last)) {
      if (!has(each.content, "question") || !has(each.content, "frame")) {
        return "no_question";
      }
    }
    return agree("question", wave, last) ? "frame_changed" : "question_changed";
  }
}
