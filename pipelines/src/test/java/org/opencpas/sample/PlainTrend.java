package org.opencpas.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Trend;

/** The trend of every headline series up to every one of its periods, and what is said of it. */
final class PlainTrend {

  /** A trend; what cannot be told is null, or empty for a text. */
  record Found(
      @Nullable Trend trend,
      @Nullable Integer values,
      String verdict,
      String reason,
      String verdictReason) {

    @Nullable Double slope() {
      return trend == null ? null : trend.slopePerYear();
    }

    @Nullable Double low() {
      return trend == null ? null : trend.interval().low();
    }

    @Nullable Double high() {
      return trend == null ? null : trend.interval().high();
    }

    String correction() {
      return trend == null ? "" : trend.variance().name().toLowerCase(Locale.ROOT);
    }

    private Found judged(String newVerdict, String why) {
      return new Found(trend, values, newVerdict, reason, why);
    }
  }

  private final Plan plan;
  private final YamlNode windows;
  private final PlainSeries series;
  private final Map<Spot, Found> found = new TreeMap<>();
  private final PlainStarts starts = new PlainStarts();

  private PlainTrend(Plan plan, YamlNode windows, Map<Spot, PlainFigure> figures) {
    this.plan = plan;
    this.windows = windows;
    this.series = new PlainSeries(figures);
  }

  /**
   * A trend, or why there is none, for every figure.
   *
   * @param windows what assessment.yaml says of them
   */
  static Map<Spot, Found> of(Plan plan, YamlNode windows, Map<Spot, PlainFigure> figures) {
    PlainTrend all = new PlainTrend(plan, windows, figures);
    figures.values().forEach(figure -> all.found.put(figure.spot, all.find(figure)));
    Map<Spot, Found> judged = new TreeMap<>();
    all.found.forEach((spot, each) -> judged.put(spot, all.judge(spot, each)));
    return judged;
  }

  private static Found none(String reason) {
    return new Found(null, null, "", reason, "");
  }

  private Found find(PlainFigure figure) {
    Plan.Indicator indicator = plan.indicator(figure.spot.fact().indicator());
    PlainKind kind = PlainKind.judged(indicator);
    String type = figure.spot.type();
    int length = Span.monthsOf(type);
    if (kind == PlainKind.ORDINAL || kind == PlainKind.QUALITATIVE) {
      return none(kind.name().toLowerCase(Locale.ROOT));
    }
    if (!figure.spot.fact().disaggregation().isEmpty()) {
      return none("not_headline");
    }
    if (length == 0) {
      return none("irregular_periods");
    }
    if (figure.value == null) {
      return none(figure.reason);
    }
    Map<Integer, Double> window = new TreeMap<>();
    int last = step(figure, length);
    for (PlainFigure each : series.of(figure.spot)) {
      Double value = kind == PlainKind.CUMULATIVE ? growth(each, indicator) : rounded(each.value);
      int step = step(each, length);
      if (value != null && step <= last && step > last - window(type)) {
        window.put(step, value);
      }
    }
    if (window.size() < 8) {
      return new Found(null, window.size(), "", "too_few", "");
    }
    int[] steps = new int[window.size()];
    double[] values = new double[window.size()];
    int at = 0;
    for (Map.Entry<Integer, Double> entry : window.entrySet()) {
      steps[at] = entry.getKey();
      values[at] = entry.getValue();
      at++;
    }
    Answer<Trend> answer = Trend.of(12 / length, steps, values, 0.95);
    return answer.isGiven()
        ? new Found(answer.get(), window.size(), "", "", "")
        : new Found(null, window.size(), "", reason(answer), "");
  }

  private static String reason(Answer<Trend> refused) {
    String reason = String.valueOf(refused.reason()).toLowerCase(Locale.ROOT);
    return reason.equals("not_finite") ? "overflow" : reason;
  }

  private int window(String type) {
    String key =
        switch (type) {
          case "month" -> "months";
          case "quarter" -> "quarters";
          case "half_year" -> "half_years";
          default -> "years";
        };
    String said = windows.get(key).text();
    return said.isEmpty()
        ? Map.of("months", 36, "quarters", 12).getOrDefault(key, 10)
        : Integer.parseInt(said);
  }

  private static int step(PlainFigure figure, int length) {
    LocalDate start = figure.spot.fact().span().start();
    return (12 * start.getYear() + start.getMonthValue() - 1) / length;
  }

  /** What a count grew by in a period; null when it cannot be told. */
  private @Nullable Double growth(PlainFigure figure, Plan.Indicator indicator) {
    Span span = figure.spot.fact().span();
    Double total = rounded(figure.value);
    if (total == null) {
      return null;
    }
    String words = indicator.resetsOn();
    int resets = 0;
    for (LocalDate day = span.start(); day.isBefore(span.end()); day = day.plusDays(1)) {
      resets += starts.isNamed(day, words) ? 1 : 0;
    }
    if (resets > 0) {
      return resets == 1 && starts.isNamed(span.start(), words) ? total : null;
    }
    PlainFigure before = null;
    for (PlainFigure each : series.of(figure.spot)) {
      before = each.spot.fact().span().end().equals(span.start()) ? each : before;
    }
    Double earlier = before == null ? null : rounded(before.value);
    if (earlier == null) {
      return null;
    }
    boolean startedAgain = !words.isEmpty() && !starts.isDay(words) && total < earlier;
    return startedAgain ? null : less(total, earlier);
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null || value % 1 == 0
        ? value
        : Double.valueOf(
            new BigDecimal(value).round(new MathContext(12, RoundingMode.HALF_EVEN)).doubleValue());
  }

  private static Double less(double total, double before) {
    double grown =
        new BigDecimal(Figures.text(total))
            .subtract(new BigDecimal(Figures.text(before)))
            .doubleValue();
    return grown == 0 ? 0.0 : grown;
  }

  private Found judge(Spot spot, Found each) {
    Trend trend = each.trend();
    if (trend == null) {
      return each.judged("", each.reason());
    }
    Plan.Indicator indicator = plan.indicator(spot.fact().indicator());
    if (indicator.direction().equals("maintain")) {
      return each.judged("", "no_direction");
    }
    String family = family(spot);
    if (family.isEmpty()) {
      return each.judged("", "outside_family");
    }
    double adjusted = adjusted(trend.probability(), families().getOrDefault(family, List.of()));
    if (adjusted > 0.05 || trend.slopePerYear() == 0) {
      return each.judged("no_clear_trend", "");
    }
    boolean rises = trend.slopePerYear() > 0;
    boolean isGood = rises == indicator.direction().equals("increase");
    return each.judged(isGood ? "improving" : "worsening", "");
  }

  /** What is judged together with a series at a period; empty for a region too far down. */
  private String family(Spot spot) {
    Fact fact = spot.fact();
    Plan.Mission mission = plan.missions.get(fact.mission());
    int below = plan.level(fact.region()) - (mission == null ? 0 : plan.level(mission.root()));
    return below > 1
        ? ""
        : String.join(
            "\n",
            fact.mission(),
            plan.indicator(fact.indicator()).resultLevel(),
            spot.type(),
            fact.span().toString());
  }

  private final Map<String, List<Double>> families = new HashMap<>();

  private Map<String, List<Double>> families() {
    if (families.isEmpty()) {
      found.forEach(
          (spot, each) -> {
            String direction = plan.indicator(spot.fact().indicator()).direction();
            if (each.trend() != null && !direction.equals("maintain")) {
              families
                  .computeIfAbsent(family(spot), key -> new ArrayList<>())
                  .add(each.trend().probability());
            }
          });
    }
    return families;
  }

  /** Benjamini and Hochberg: the least of n p / rank over all that are as large or larger. */
  private static double adjusted(double probability, List<Double> family) {
    double least = 1;
    for (double other : family) {
      int rank = 0;
      for (double each : family) {
        rank += each <= other ? 1 : 0;
      }
      if (other >= probability) {
        least = Math.min(least, other * family.size() / rank);
      }
    }
    return least;
  }
}
