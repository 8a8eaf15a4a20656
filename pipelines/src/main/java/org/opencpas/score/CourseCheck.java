package org.opencpas.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;
import org.opencpas.schemas.ValueKind;

/** Looks for counts since a start that fall: such a count never does, unless it starts again. */
final class CourseCheck {
  private static final Comparator<Observation> TIME =
      Comparator.comparing(Observation::getPeriodEnd).thenComparing(Observation::getPeriodStart);

  private CourseCheck() {}

  /**
   * Adds a flag for each value that is lower than the one before it in its series, which is of one
   * breakdown and one type of period.
   *
   * @param facts of one reporter; a series holds a period once
   */
  static void check(List<Observation> facts, Indicator indicator, List<QualityFlag> flags) {
    if (indicator.getValueKind() != ValueKind.cumulative || indicator.getResetsOn() != null) {
      return;
    }
    Map<String, Map<PeriodType, List<Observation>>> breakdowns = new TreeMap<>();
    for (Observation fact : facts) {
      breakdowns
          .computeIfAbsent(fact.getDisaggregation(), text -> new TreeMap<>())
          .computeIfAbsent(
              new Period(fact.getPeriodStart(), fact.getPeriodEnd()).type(),
              type -> new ArrayList<>())
          .add(fact);
    }
    breakdowns.values().forEach(types -> types.values().forEach(each -> check(each, flags)));
  }

  private static void check(List<Observation> series, List<QualityFlag> flags) {
    series.sort(TIME);
    Double before = null;
    for (Observation fact : series) {
      Double value = fact.getValue();
      if (value != null && before != null && value < before) {
        flags.add(
            QualityFlags.raise(
                Rule.DECREASE_OF_CUMULATIVE,
                Severity.warning,
                fact,
                Numbers.text(value),
                "at least " + Numbers.text(before)));
      }
      before = value == null ? before : value;
    }
  }
}
