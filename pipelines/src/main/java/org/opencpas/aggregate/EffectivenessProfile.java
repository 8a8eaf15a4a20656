package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.ResultLevel;

/**
 * Makes the effectiveness profile of a mission: a row for each component, region, period and result
 * level in which an indicator was due or came. Output and outcome stand apart, impact is for {@code
 * all} components only, context is never scored. What came without being due makes a row, but no
 * figure: figures rest on the indicators that were due. {@code all} is made from indicators, where
 * each counts once, never from the components' scores; a region is made from its own rows, which
 * were rolled up before, never from the scores of the regions below.
 */
public final class EffectivenessProfile {
  private static final String ALL = "all";

  private static final Comparator<Effectiveness> ORDER =
      Comparator.comparing(Effectiveness::getComponent)
          .thenComparing(Effectiveness::getRegionId)
          .thenComparing(Effectiveness::getPeriodType)
          .thenComparing(Effectiveness::getPeriodStart)
          .thenComparing(Effectiveness::getPeriodEnd)
          .thenComparing(Effectiveness::getResultLevel);

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

  /** The rows of one mission, sorted by key. */
  public List<Effectiveness> of(MissionRows mission) {
    List<Effectiveness> rows = new ArrayList<>();
    mission
        .places()
        .forEach(
            (place, indicators) ->
                groups(indicators)
                    .forEach((key, group) -> rows.add(row(mission, place, key, group))));
    rows.sort(ORDER);
    return rows;
  }

  /**
   * A group of indicators that are scored together.
   *
   * @param component null for all components
   */
  private record Key(@Nullable Component component, ResultLevel level) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::name).thenComparing(Key::level);

    private String name() {
      return component == null ? ALL : component.name();
    }

    private ScoredIndicator scored(PlacedIndicator indicator) {
      return component == null ? indicator.ofAll() : indicator.of(component);
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private static Map<Key, List<PlacedIndicator>> groups(List<PlacedIndicator> indicators) {
    Map<Key, List<PlacedIndicator>> groups = new TreeMap<>();
    for (PlacedIndicator indicator : indicators) {
      ResultLevel level = indicator.member().level();
      group(groups, new Key(null, level)).add(indicator);
      if (level != ResultLevel.impact) {
        for (Component component : indicator.member().components()) {
          group(groups, new Key(component, level)).add(indicator);
        }
      }
    }
    return groups;
  }

  private static List<PlacedIndicator> group(Map<Key, List<PlacedIndicator>> groups, Key key) {
    return groups.computeIfAbsent(key, each -> new ArrayList<>());
  }

  private Effectiveness row(
      MissionRows mission, Place place, Key key, List<PlacedIndicator> indicators) {
    List<ScoredIndicator> due = new ArrayList<>(indicators.size());
    for (PlacedIndicator indicator : indicators) {
      if (indicator.isDue()) {
        due.add(key.scored(indicator));
      }
    }
    Profile profile = Profile.of(due, minimumAvailability);
    boolean outputOnly =
        key.level() == ResultLevel.output
            && indicators.stream().anyMatch(each -> each.member().restsOnOutputs());
    // All arguments in the order of the schema: a builder looks every field up again, row by row.
    return new Effectiveness(
        mission.missionId(),
        key.name(),
        place.regionId(),
        place.periodType(),
        place.start(),
        place.end(),
        key.level(),
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
        profile.lowObjective());
  }
}
