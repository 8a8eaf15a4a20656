package org.opencpas.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Region;

/**
 * Says a change in a sentence: what it is a figure of, where and when; what it is now and what it
 * was known to be; and the parts of the difference that are not 0, in the order of the steps. It
 * tells what was reported, never why.
 *
 * <pre>
 *   patrols (Patrols) in KS02 (Valdorée), February 2023: 149 now, 299 as known on 1 October 2023;
 *   corrected -150.
 * </pre>
 */
public final class Sentence {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private final Framework then;
  private final Framework now;

  /** Takes names and units from the framework of now; from that of then what is no more. */
  public Sentence(Framework then, Framework now) {
    this.then = then;
    this.now = now;
  }

  /** Says a row, whatever its sentence is so far. */
  public String of(Change row) {
    String points = isPercentage(row) ? " points" : "";
    return subject(row) + ": " + figures(row, unit(row), points);
  }

  /** Says an achievement or a score, without saying where: {@code Achievement: 0.4 now, ...}. */
  public static String figures(Change row) {
    String kind = row.getFigure().name();
    return kind.substring(0, 1).toUpperCase(Locale.ROOT)
        + kind.substring(1)
        + ": "
        + figures(row, "", "");
  }

  private static String figures(Change row, String unit, String points) {
    String known = " as known on " + day(row.getThenKnownOn());
    return now(row, unit) + ", " + then(row, unit, known) + end(row, points) + ".";
  }

  private static String now(Change row, String unit) {
    BigDecimal value = row.getNowValue();
    return value == null
        ? "none now (" + meaning(row.getNowReason()) + ")"
        : number(value) + unit + " now";
  }

  private static String then(Change row, String unit, String known) {
    BigDecimal value = row.getThenValue();
    return value == null
        ? "none" + known + " (" + meaning(row.getThenReason()) + ")"
        : number(value) + unit + known;
  }

  private static String end(Change row, String points) {
    BigDecimal difference = row.getDifference();
    if (difference == null) {
      return "";
    }
    if (row.getFigure() == ChangedFigure.target) {
      Boolean lowered = row.getTargetLowered();
      String asks =
          lowered == null ? "" : lowered ? ", which asks for less" : ", which asks for more";
      return "; " + signed(difference) + points + asks;
    }
    List<String> parts = parts(row, points);
    return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
  }

  /**
   * The parts that are not 0, in order, such as {@code late +12}; of steps that cannot be told
   * apart one for all of them: {@code late and corrected together -140}.
   */
  static List<String> parts(Change row, String points) {
    String joined = row.getJoinedParts();
    List<String> names = joined == null ? List.of() : List.of(joined.split(";", -1));
    String last = names.isEmpty() ? "" : names.get(names.size() - 1);
    List<String> parts = new ArrayList<>();
    for (Step step : Step.values()) {
      BigDecimal part = Parts.in(row, step);
      if (part != null && part.signum() != 0) {
        String name = step.code().equals(last) ? listed(names) + " together" : step.code();
        parts.add(name + " " + signed(part) + points);
      }
    }
    return parts;
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private String subject(Change row) {
    String place = " in " + region(row);
    String period = ", " + period(row);
    return switch (row.getFigure()) {
      case value -> indicator(row) + place + period;
      case achievement -> "Achievement of " + indicator(row) + place + period;
      case score -> score(row) + place + period;
      case target ->
          "Target "
              + oneLine(row.getTargetId())
              + " of "
              + indicator(row)
              + place
              + ", due by the end of "
              + period(row);
    };
  }

  private static String score(Change row) {
    String level = row.getResultLevel().name();
    String score = level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1) + " score";
    if (!row.getMandateComponent().equals("all")) {
      return score + " of mandate component " + oneLine(row.getMandateComponent());
    }
    return row.getComponent().equals("all")
        ? score
        : score + " of the component " + row.getComponent();
  }

  private String indicator(Change row) {
    String id = oneLine(row.getIndicatorId());
    return found(row).map(each -> id + " (" + oneLine(each.getTitle()) + ")").orElse(id);
  }

  private Optional<Indicator> found(Change row) {
    return now.indicator(row.getIndicatorId()).or(() -> then.indicator(row.getIndicatorId()));
  }

  private String region(Change row) {
    String id = row.getRegionId();
    LocalDate lastDay = row.getPeriodEnd().minusDays(1);
    Optional<Region> region =
        now.region(id, lastDay)
            .or(() -> latest(now, id))
            .or(() -> then.region(id, lastDay))
            .or(() -> latest(then, id));
    return oneLine(id) + region.map(each -> " (" + oneLine(each.getName()) + ")").orElse("");
  }

  private static Optional<Region> latest(Framework framework, String id) {
    List<Region> versions = framework.regionVersions(id);
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  private static String period(Change row) {
    Period period = new Period(row.getPeriodStart(), row.getPeriodEnd());
    LocalDate start = period.start();
    if (row.getPeriodType() != period.type()) {
      return days(period);
    }
    return switch (period.type()) {
      case day -> day(start);
      case month -> MONTH.format(start);
      case quarter -> "quarter " + (1 + start.getMonthValue() / 3) + " of " + start.getYear();
      case half_year -> "half-year " + (1 + start.getMonthValue() / 6) + " of " + start.getYear();
      case year -> Integer.toString(start.getYear());
      case budget_year, mandate -> days(period);
    };
  }

  private static String days(Period period) {
    return day(period.start()) + " to " + day(period.lastDay());
  }

  /** A unit as it stands behind a number; empty where the figure has none. */
  private String unit(Change row) {
    if (row.getFigure() != ChangedFigure.value && row.getFigure() != ChangedFigure.target) {
      return "";
    }
    if (isPercentage(row)) {
      return " %";
    }
    return found(row).map(Indicator::getUnit).map(unit -> " " + oneLine(unit)).orElse("");
  }

  private boolean isPercentage(Change row) {
    return (row.getFigure() == ChangedFigure.value || row.getFigure() == ChangedFigure.target)
        && found(row).filter(each -> each.getMeasure() == Measure.percentage).isPresent();
  }

  private static String meaning(@Nullable String code) {
    for (Reason reason : Reason.values()) {
      if (reason.code().equals(code)) {
        return reason.text();
      }
    }
    return String.valueOf(code);
  }

  private static String oneLine(String text) {
    return Quotation.onOneLine(text);
  }

  /** A day as sentences write it, such as {@code 1 October 2023}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + number(number);
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
