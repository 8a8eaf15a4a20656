package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.series.Graded;
import org.opencpas.source.Draws;

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
  private static final Comparator<Effectiveness> BY_PLACE =
      Comparator.comparing(Effectiveness::getRegionId)
          .thenComparing(Effectiveness::getPeriodType)
          .thenComparing(Effectiveness::getPeriodStart)
          .thenComparing(Effectiveness::getPeriodEnd);

  private final Framework framework;
  private final double minimumAvailability;
  private final Draws draws;

  /**
   * Aggregates by a framework.
   *
   * @param minimumAvailability least share of the weight for which a score is given, 0 to 1
   * @param draws how it is found out how far scores move
   */
  public EffectivenessProfile(Framework framework, double minimumAvailability, Draws draws) {
    this.framework = framework;
    this.minimumAvailability = minimumAvailability;
    this.draws = draws;
  }

  /** The rows of one mission, sorted by key. */
  public List<Effectiveness> of(MissionRows mission) {
    DrawnProfiles profiles = new DrawnProfiles(framework, mission, draws);
    SortedMap<Axis, List<Effectiveness>> rows = new TreeMap<>();
    for (List<Place> line : mission.lines()) {
      DrawnLine drawn = new DrawnLine(profiles);
      for (Place place : line) {
        List<PlacedIndicator> indicators = mission.places().getOrDefault(place, List.of());
        addRows(mission, place, Axis.EVERYBODY, indicators, PlacedIndicator::ofAll, drawn, rows);
        byComponent(indicators)
            .forEach(
                (component, own) ->
                    addRows(
                        mission,
                        place,
                        Axis.of(component),
                        own,
                        each -> each.of(component),
                        drawn,
                        rows));
        byMandateComponent(indicators)
            .forEach(
                (component, own) ->
                    addRows(
                        mission,
                        place,
                        Axis.ofMandate(component),
                        own,
                        PlacedIndicator::ofAll,
                        drawn,
                        rows));
      }
    }
    // The rows of an axis come line by line, and so nearly sorted.
    rows.values().forEach(each -> each.sort(BY_PLACE));
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
      DrawnLine drawn,
      Map<Axis, List<Effectiveness>> rows) {
    Map<ResultLevel, List<PlacedIndicator>> levels = new EnumMap<>(ResultLevel.class);
    for (PlacedIndicator indicator : indicators) {
      levels.computeIfAbsent(indicator.member().level(), level -> new ArrayList<>()).add(indicator);
    }
    List<Effectiveness> ofAxis = rows.computeIfAbsent(axis, key -> new ArrayList<>());
    levels.forEach(
        (level, group) -> ofAxis.add(row(mission, place, axis, level, group, scoring, drawn)));
  }

  private Effectiveness row(
      MissionRows mission,
      Place place,
      Axis axis,
      ResultLevel level,
      List<PlacedIndicator> indicators,
      Function<PlacedIndicator, ScoredIndicator> scoring,
      DrawnLine drawn) {
    List<ScoredIndicator> due = new ArrayList<>(indicators.size());
    boolean restsOnOutputs = false;
    LocalDate renewal = null;
    for (PlacedIndicator indicator : indicators) {
      restsOnOutputs |= indicator.member().restsOnOutputs();
      renewal = indicator.renewal() == null ? renewal : indicator.renewal();
      if (indicator.isDue()) {
        due.add(scoring.apply(indicator));
      }
    }
    Profile profile = Profile.of(due, minimumAvailability);
    Graded graded = EvidenceGrade.of(due);
    Movement movement = drawn.movement(due, profile);
    Comparison comparison =
        drawn.compare(new DrawnLine.Group(axis, level), place, renewal, due, profile);
    Place compared = comparison.place();
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
        movement.low(),
        movement.high(),
        code(movement.reason()),
        comparison.share(),
        compared == null ? null : compared.start(),
        compared == null ? null : compared.end(),
        code(comparison.reason()),
        due.size(),
        profile.observed(),
        profile.weightObserved(),
        profile.shareMet(),
        profile.shareReversed(),
        profile.worst(),
        outputOnly,
        code(profile.reason()),
        profile.lowObjective(),
        graded.grade(),
        graded.reason());
  }

  private static @Nullable String code(@Nullable Reason reason) {
    return reason == null ? null : reason.code();
  }
}
