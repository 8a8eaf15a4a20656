package org.opencpas.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;
import org.opencpas.series.Behaviour;
import org.opencpas.source.Disaggregation;
import org.opencpas.statistics.ExactSum;

/**
 * Holds values that add up against their parts.
 *
 * <p>A breakdown, by sex or by age and sex, is whole in a cell when every part of it that the
 * region ever reported has a value there, and there are at least two. Its sum should be the
 * headline, to a billionth. Rows that repeat a key are no parts. Source: metrics, section 1.
 */
final class PartsCheck {
  private static final double TOLERANCE = 1e-9;

  private PartsCheck() {}

  /**
   * Adds a flag for each headline from which a whole breakdown differs, by the first of them.
   *
   * @param facts of one reporter
   */
  static void check(List<Observation> facts, Indicator indicator, List<QualityFlag> flags) {
    if (!Behaviour.of(indicator).isAdditive()) {
      return;
    }
    Breakdowns parts =
        new Breakdowns(facts.stream().filter(fact -> !fact.getDisaggregation().isEmpty()).toList());
    for (Observation fact : facts) {
      if (fact.getDisaggregation().isEmpty() && fact.getValue() != null) {
        parts.check(fact, flags);
      }
    }
  }

  /** The parts that one component reported of an indicator in one region. */
  private static final class Breakdowns {
    /** Parts ever reported, by the names of their dimensions. */
    private final Map<String, Set<String>> ever = new TreeMap<>();

    private final Map<Period, Map<String, Double>> values = new HashMap<>();

    private Breakdowns(List<Observation> parts) {
      for (Observation part : parts) {
        Set<String> names =
            Disaggregation.parse(part.getDisaggregation()).orElseThrow().parts().keySet();
        if (!names.contains("entry") && part.getStatus() != ObservationStatus.not_applicable) {
          ever.computeIfAbsent(String.join(", ", names), key -> new TreeSet<>())
              .add(part.getDisaggregation());
        }
        if (part.getValue() != null) {
          values
              .computeIfAbsent(period(part), period -> new HashMap<>())
              .put(part.getDisaggregation(), part.getValue());
        }
      }
    }

    private void check(Observation headline, List<QualityFlag> flags) {
      Map<String, Double> parts = values.getOrDefault(period(headline), Map.of());
      double value = headline.getValue();
      for (Map.Entry<String, Set<String>> way : ever.entrySet()) {
        if (way.getValue().size() < 2 || !parts.keySet().containsAll(way.getValue())) {
          continue;
        }
        ExactSum exact = new ExactSum();
        way.getValue().forEach(part -> exact.add(parts.getOrDefault(part, 0.0)));
        double sum = exact.value();
        if (Math.abs(sum - value) > TOLERANCE * Math.max(Math.abs(sum), Math.abs(value))) {
          flags.add(
              QualityFlags.raise(
                  Rule.PARTS_DIFFER,
                  Severity.warning,
                  headline,
                  Numbers.text(value),
                  "%s by %s".formatted(Numbers.text(sum), way.getKey())));
          return;
        }
      }
    }
  }

  private static Period period(Observation fact) {
    return new Period(fact.getPeriodStart(), fact.getPeriodEnd());
  }
}
