package org.opencpas.propose;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.PeriodType;
import org.opencpas.source.Blanks;
import org.opencpas.source.MappedRow;

/** What the rows of an indicator show of it. Not for use by several threads. */
final class IndicatorEvidence {
  private static final int MOST_REGIONS = 500;

  private final Map<String, Integer> units = new HashMap<>();
  private final Set<String> regions = new TreeSet<>();
  private final Set<PeriodType> periods = EnumSet.noneOf(PeriodType.class);
  private long rows;
  private long withValue;
  private long withText;
  private long withParts;
  private boolean counted;

  /** Notes a record. */
  void add(MappedRow record) {
    rows++;
    withValue += isGiven(record, "value") ? 1 : 0;
    withText += isGiven(record, "text_value") ? 1 : 0;
    withParts += isGiven(record, "numerator") && isGiven(record, "denominator") ? 1 : 0;
    String region = text(record, "region_id");
    if (!region.isEmpty() && regions.size() < MOST_REGIONS) {
      regions.add(region);
    }
    String unit = text(record, "unit");
    if (!unit.isEmpty() && units.size() < MOST_REGIONS) {
      units.merge(unit, 1, Integer::sum);
    }
    Period.parse(text(record, "period")).ifPresent(period -> periods.add(period.type()));
  }

  /** Notes that it is counted from events. */
  void addCounted() {
    counted = true;
  }

  private static boolean isGiven(MappedRow record, String column) {
    return !text(record, column).isEmpty();
  }

  private static String text(MappedRow record, String column) {
    return Blanks.trim(record.cell(column).text());
  }

  /** The regions that report it, sorted. */
  Set<String> regions() {
    return regions;
  }

  /** The only unit that its rows have; empty where there is none, or several. */
  String unit() {
    return units.size() == 1 ? units.keySet().iterator().next() : "";
  }

  /** How often it is returned, as far as all of its rows have periods of one length. */
  String frequency() {
    if (counted) {
      return "month";
    }
    return periods.size() == 1
        ? switch (periods.iterator().next()) {
          case month -> "month";
          case quarter -> "quarter";
          case half_year -> "half_year";
          case year -> "year";
          case day, budget_year, mandate -> "irregular";
        }
        : "irregular";
  }

  /** The measure: a count, unless the rows say otherwise. */
  String measure() {
    if (withText > 0 && withValue + withParts == 0) {
      return "qualitative";
    }
    boolean percent = units.size() == 1 && (unit().equals("%") || unit().equals("percent"));
    if (percent) {
      return "percentage";
    }
    return withParts > 0 && 2 * withParts >= rows ? "ratio" : "count";
  }

  /** How its values behave: the kind of which nothing is added up, unless the rows say more. */
  String valueKind() {
    if (counted) {
      return "flow";
    }
    return switch (measure()) {
      case "qualitative" -> "qualitative";
      case "ratio" -> "ratio";
      case "percentage" -> withParts > 0 ? "ratio" : "stock";
      default -> "stock";
    };
  }

  /** Whether values of regions may be added. */
  boolean isAdditive() {
    return counted;
  }
}
