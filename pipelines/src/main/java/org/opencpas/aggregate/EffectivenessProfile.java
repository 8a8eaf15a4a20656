package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.series.Graded;

/**
 * Makes the effectiveness profile of a mission: a row for each component, region, period and result
 * level in which an indicator was due or came. Components are those of the mission, and beside them
 * those of the mandate, an axis of its own: an indicator that names none makes no row there. Output
 * and outcome stand apart, impact is for {@code all} components only, context is never scored. What
 * came without being due makes a row, but no figure: figures rest on the indicators that were due.
 * {@code all} is made from indicators, where each counts once, never from the components' scores; a
 * region is made from its own rows, which were rolled up before, never from the scores of the
 * regions below.
 */
public final class EffectivenessProfile {
  private static final String ALL = "all";

  private final Framework framework;
  private final double minimumAvailability;

  /**
   * Aggregates by a framework.
   *
   * @param minimumAvailability least share of the weight for which a score is given, 0 to 1
   */
  public EffectivenessProfile(Framework framework, double minimumAvailability) {
    this.framework = framework;
    this.minimumAvailability = minimumAvailability;
  }

  /**
   * Whose effectiveness a row is of: that of a component of the mission, of one of the mandate, or
   * of all.
   */
  private record Axis(String component, String mandateComponent) implements Comparable<Axis> {
    private static final Axis EVERYBODY = new Axis(ALL, ALL);

    private static final Comparator<Axis> ORDER =
        Comparator.comparing(Axis::component).thenComparing(Axis::mandateComponent);

    @Override
    public int compareTo(Axis other) {
      return ORDER.compare(this, other);
    }
  }

  /** The rows of one mission, sorted by key. */
  public List<Effectiveness> of(MissionRows mission) {
    // By component, and there place by place: so they come in the order of the table.
    SortedMap<Axis, List<Effectiveness>> rows = new TreeMap<>();
    mission
        .places()
        .forEach(
            (place, indicators) -> {
              addRows(mission, place, Axis.EVERYBODY, indicators, PlacedIndicator::ofAll, rows);
              byComponent(indicators)
                  .forEach(
                      (component, own) ->
                          addRows(
                              mission,
                              place,
                              new Axis(component.name(), ALL),
                              own,
                              each -> each.of(component),
                              rows));
              byMandateComponent(indicators)
                  .forEach(
                      (component, own) ->
                          addRows(
                              mission,
                              place,
                              new Axis(ALL, component),
                              own,
                              PlacedIndicator::ofAll,
                              rows));
            });
    return rows.values().stream().flatMap(List::stream).toList();
  }

  /** What each component is scored by; impact is everybody's. */
  private static Map<Component, List<PlacedIndicator>> byComponent(
      List<PlacedIndicator> indicators) {
    Map<Component, List<PlacedIndicator>> components = new EnumMap<>(Component.class);
    for (PlacedIndicator indicator : indicators) {
      if (indicator.member().level() != ResultLevel.impact) {
        for (Component component : indicator.member().components()) {
          components.computeIfAbsent(component, key -> new ArrayList<>()).add(indicator);
        }
      }
    }
    return components;
  }

  /** What each component of the mandate is scored by, in no order; impact is everybody's. */
  private static Map<String, List<PlacedIndicator>> byMandateComponent(
      List<PlacedIndicator> indicators) {
    Map<String, List<PlacedIndicator>> components = new HashMap<>();
    for (PlacedIndicator indicator : indicators) {
      String component = indicator.member().indicator().getMandateComponent();
      if (component != null && indicator.member().level() != ResultLevel.impact) {
        components.computeIfAbsent(component, key -> new ArrayList<>()).add(indicator);
      }
    }
    return components;
  }

  private void addRows(
      MissionRows mission,
      Place place,
      Axis axis,
      List<PlacedIndicator> indicators,
      Function<PlacedIndicator, ScoredIndicator> scoring,
      Map<Axis, List<Effectiveness>> rows) {
    Map<ResultLevel, List<PlacedIndicator>> levels = new EnumMap<>(ResultLevel.class);
    for (PlacedIndicator indicator : indicators) {
      levels.computeIfAbsent(indicator.member().level(), level -> new ArrayList<>()).add(indicator);
    }
    List<Effectiveness> ofAxis = rows.computeIfAbsent(axis, key -> new ArrayList<>());
    levels.forEach((level, group) -> ofAxis.add(row(mission, place, axis, level, group, scoring)));
  }

  private Effectiveness row(
      MissionRows mission,
      Place place,
      Axis axis,
      ResultLevel level,
      List<PlacedIndicator> indicators,
      Function<PlacedIndicator, ScoredIndicator> scoring) {
    List<ScoredIndicator> due = new ArrayList<>(indicators.size());
    boolean restsOnOutputs = false;
    for (PlacedIndicator indicator : indicators) {
      restsOnOutputs |= indicator.member().restsOnOutputs();
      if (indicator.isDue()) {
        due.add(scoring.apply(indicator));
      }
    }
    Profile profile = Profile.of(due, minimumAvailability);
    Graded graded = EvidenceGrade.of(due);
    boolean outputOnly = level == ResultLevel.output && restsOnOutputs;
    // All arguments in the order of the schema: a builder looks every field up again, row by row.
    return new Effectiveness(
        mission.missionId(),
        axis.component(),
        axis.mandateComponent(),
        place.regionId(),
        place.periodType(),
        place.start(),
        place.end(),
        level,
        framework.level(place.regionId()),
        profile.score(),
        profile.boundLow(),
        profile.boundHigh(),
        due.size(),
        profile.observed(),
        profile.weightObserved(),
        profile.shareMet(),
        profile.shareReversed(),
        profile.worst(),
        outputOnly,
        profile.reason() == null ? null : profile.reason().code(),
        profile.lowObjective(),
        graded.grade(),
        graded.reason());
  }
}
