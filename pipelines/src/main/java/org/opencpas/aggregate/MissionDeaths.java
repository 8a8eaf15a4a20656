package org.opencpas.aggregate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Strength;

/**
 * Deaths among the personnel of a mission by period, and per 1,000 person-years: {@code deaths /
 * sum(strength x days / 365.25) x 1000}. Source: metrics, section 8.
 */
final class MissionDeaths {
  private static final double PERSONS = 1000;
  private static final double DAYS_A_YEAR = 365.25;

  private record Window(PeriodType type, Period period) {}

  private final Map<Window, IndicatorProgress> totals = new HashMap<>();
  private final Map<Window, SortedMap<String, Double>> causes = new HashMap<>();

  /**
   * Takes the rows of the indicator of deaths.
   *
   * @param rows those of the mission as a whole and of the component that reports, in any order
   * @param causeKey key of the breakdown by cause; null: none is
   */
  MissionDeaths(Collection<IndicatorProgress> rows, @Nullable String causeKey) {
    for (IndicatorProgress row : rows) {
      Window window =
          new Window(row.getPeriodType(), new Period(row.getPeriodStart(), row.getPeriodEnd()));
      String part = row.getDisaggregation();
      if (part.isEmpty()) {
        totals.put(window, row);
      } else if (causeKey != null
          && part.startsWith(causeKey + "=")
          && part.indexOf(';') < 0
          && row.getValue() != null) {
        causes
            .computeIfAbsent(window, each -> new TreeMap<>())
            .put(part.substring(causeKey.length() + 1), row.getValue());
      }
    }
  }

  /** Writes the deaths of a period into a row. */
  void putInto(Strength.Builder row, StrengthPeriod period, StrengthMeans means) {
    Window window = new Window(period.type(), period.period());
    IndicatorProgress total = totals.get(window);
    Double deaths = total == null ? null : total.getValue();
    row.setDeaths(deaths)
        .setDeathsByCause(text(causes.getOrDefault(window, new TreeMap<>())))
        .setDeathsReason(deaths == null ? reason(total) : null);
    if (deaths == null) {
      row.setDeathsRateReason(reason(total));
    } else if (means.personDays() == null) {
      row.setDeathsRateReason(means.meanReason());
    } else if (means.personDays() == 0) {
      row.setDeathsRateReason(Reason.ZERO_DENOMINATOR.code());
    } else {
      row.setDeathsPer1000(deaths / (means.personDays() / DAYS_A_YEAR) * PERSONS);
    }
  }

  private static String reason(@Nullable IndicatorProgress total) {
    String own = total == null ? null : total.getReason();
    return own == null ? Reason.NO_VALUE.code() : own;
  }

  private static String text(Map<String, Double> causes) {
    return causes.entrySet().stream()
        .map(each -> each.getKey() + "=" + Numbers.text(each.getValue()))
        .collect(Collectors.joining(";"));
  }
}
