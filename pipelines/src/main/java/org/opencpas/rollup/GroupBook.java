package org.opencpas.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.PeriodType;
import org.opencpas.series.Doubts;
import org.opencpas.series.DueCells;
import org.opencpas.source.Draws;

/**
 * Sorts the facts of an indicator into groups, and makes headlines from parts where there are only
 * parts: of a regular indicator for periods of its own frequency, of an irregular one for any.
 */
final class GroupBook {
  private record Key(Component component, String disaggregation) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::component).thenComparing(Key::disaggregation);

  private final ReportReading reading;
  private final PartsRule partsRule;
  private final @Nullable PeriodType frequency;
  private final TreeMap<Key, List<Report>> reports = new TreeMap<>(ORDER);

  GroupBook(Framework framework, Indicator indicator, Doubts doubts, Draws draws) {
    this.reading = new ReportReading(framework, indicator, doubts, draws);
    this.partsRule = new PartsRule(indicator);
    this.frequency = DueCells.periodType(indicator.getFrequency()).orElse(null);
  }

  /** The groups that have at least one report, by component and disaggregation. */
  List<Group> groups(List<Observation> facts) {
    Observation before = null;
    List<Report> group = new ArrayList<>();
    for (Observation fact : facts) {
      if (before == null || !isOfOne(before, fact)) {
        group = group(new Key(fact.getComponent(), fact.getDisaggregation()));
      }
      group.add(reading.read(fact));
      before = fact;
    }
    for (Component component : Component.values()) {
      addHeadlines(component);
    }
    List<Group> groups = new ArrayList<>(reports.size());
    reports.forEach(
        (key, each) -> groups.add(new Group(key.component(), key.disaggregation(), each)));
    return groups;
  }

  private static boolean isOfOne(Observation one, Observation other) {
    return one.getComponent() == other.getComponent()
        && one.getDisaggregation().equals(other.getDisaggregation());
  }

  private List<Report> group(Key key) {
    return reports.computeIfAbsent(key, each -> new ArrayList<>());
  }

  private void addHeadlines(Component component) {
    Map<Spot, Map<String, Report>> parts = new HashMap<>();
    Map<String, Set<String>> ever = new HashMap<>();
    reports.forEach(
        (key, each) -> {
          if (key.component() == component && !key.disaggregation().isEmpty()) {
            each.forEach(part -> addPart(key.disaggregation(), part, parts, ever));
          }
        });
    if (parts.isEmpty()) {
      return;
    }
    Key headline = new Key(component, "");
    Set<Spot> headed = new HashSet<>();
    Optional.ofNullable(reports.get(headline))
        .ifPresent(facts -> facts.forEach(fact -> headed.add(fact.spot())));
    parts.forEach(
        (spot, each) -> {
          if (!headed.contains(spot) && (frequency == null || frequency == spot.type())) {
            Set<String> known = ever.getOrDefault(spot.regionId(), Set.of());
            group(headline).add(partsRule.headline(spot, each, known));
          }
        });
  }

  private static void addPart(
      String disaggregation,
      Report part,
      Map<Spot, Map<String, Report>> parts,
      Map<String, Set<String>> ever) {
    parts.computeIfAbsent(part.spot(), spot -> new TreeMap<>()).put(disaggregation, part);
    if (part.state() != State.NOT_APPLICABLE) {
      ever.computeIfAbsent(part.spot().regionId(), region -> new TreeSet<>()).add(disaggregation);
    }
  }
}
