package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Coverage;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ResultLevel;

/**
 * Makes the effectiveness profile of a mission: a row for each component, region, period and result
 * level in which an indicator was due or came. Output and outcome stand apart, impact is for {@code
 * all} components only, context is never scored. What came without being due makes a row, but no
 * figure: figures rest on the indicators that were due. {@code all} is made from indicators, where
 * each counts once, never from the components' scores.
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
   * The rows of one mission, sorted by key.
   *
   * @param progress all rows of the mission
   * @param coverage all rows of the mission, of the same types of period
   */
  public List<Effectiveness> of(
      String missionId, List<IndicatorProgress> progress, List<Coverage> coverage) {
    TreeMap<Place, Members> places = new TreeMap<>();
    for (IndicatorProgress row : progress) {
      places.computeIfAbsent(Place.of(row), place -> new Members()).add(row);
    }
    for (Coverage row : coverage) {
      if (row.getExpected() == 1) {
        places.computeIfAbsent(Place.of(row), place -> new Members()).expect(row);
      }
    }
    List<Effectiveness> rows = new ArrayList<>();
    places.forEach((place, members) -> rows.addAll(rows(missionId, place, members)));
    rows.sort(ORDER);
    return rows;
  }

  private static final Comparator<Effectiveness> ORDER =
      Comparator.comparing(Effectiveness::getComponent)
          .thenComparing(Effectiveness::getRegionId)
          .thenComparing(Effectiveness::getPeriodType)
          .thenComparing(Effectiveness::getPeriodStart)
          .thenComparing(Effectiveness::getPeriodEnd)
          .thenComparing(Effectiveness::getResultLevel);

  private List<Effectiveness> rows(String missionId, Place place, Members members) {
    Map<String, Map<ResultLevel, List<Indicator>>> groups = new TreeMap<>();
    for (String id : members.indicatorIds()) {
      Indicator indicator = framework.indicator(id).orElseThrow();
      ResultLevel level = indicator.getResultLevel();
      if (level == ResultLevel.context) {
        continue;
      }
      group(groups, ALL, level).add(indicator);
      if (level != ResultLevel.impact) {
        for (Component component : framework.components(id)) {
          group(groups, component.name(), level).add(indicator);
        }
      }
    }
    List<Effectiveness> rows = new ArrayList<>();
    groups.forEach(
        (component, levels) ->
            levels.forEach(
                (level, indicators) ->
                    rows.add(row(missionId, place, members, component, level, indicators))));
    return rows;
  }

  private static List<Indicator> group(
      Map<String, Map<ResultLevel, List<Indicator>>> groups, String component, ResultLevel level) {
    return groups
        .computeIfAbsent(component, name -> new TreeMap<>())
        .computeIfAbsent(level, each -> new ArrayList<>());
  }

  private Effectiveness row(
      String missionId,
      Place place,
      Members members,
      String component,
      ResultLevel level,
      List<Indicator> indicators) {
    List<ScoredIndicator> due = new ArrayList<>();
    for (Indicator indicator : indicators) {
      String id = indicator.getIndicatorId();
      if (members.expected.contains(id)) {
        due.add(
            new ScoredIndicator(
                indicator, framework.weight(indicator), members.rows(id, component)));
      }
    }
    Profile profile = Profile.of(due, minimumAvailability);
    return Effectiveness.newBuilder()
        .setMissionId(missionId)
        .setComponent(component)
        .setRegionId(place.regionId())
        .setPeriodType(place.periodType())
        .setPeriodStart(place.start())
        .setPeriodEnd(place.end())
        .setResultLevel(level)
        .setRegionLevel(framework.level(place.regionId()))
        .setScore(profile.score())
        .setBoundLow(profile.boundLow())
        .setBoundHigh(profile.boundHigh())
        .setIndicatorsExpected(due.size())
        .setIndicatorsObserved(profile.observed())
        .setWeightObserved(profile.weightObserved())
        .setShareMet(profile.shareMet())
        .setShareReversed(profile.shareReversed())
        .setWorstIndicatorId(profile.worst())
        .setOutputOnly(level == ResultLevel.output && restsOnOutputs(missionId, indicators))
        .setReason(profile.reason() == null ? null : profile.reason().code())
        .build();
  }

  private boolean restsOnOutputs(String missionId, List<Indicator> indicators) {
    return indicators.stream()
        .map(Indicator::getObjectiveId)
        .anyMatch(objective -> objective != null && framework.isOutputOnly(missionId, objective));
  }

  /** A region in a period. */
  private record Place(String regionId, PeriodType periodType, LocalDate start, LocalDate end)
      implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::regionId)
            .thenComparing(Place::periodType)
            .thenComparing(Place::start)
            .thenComparing(Place::end);

    private static Place of(IndicatorProgress row) {
      return new Place(
          row.getRegionId(), row.getPeriodType(), row.getPeriodStart(), row.getPeriodEnd());
    }

    private static Place of(Coverage row) {
      return new Place(
          row.getRegionId(), row.getPeriodType(), row.getPeriodStart(), row.getPeriodEnd());
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** What is to be aggregated in one place. */
  private static final class Members {
    private final Map<String, List<IndicatorProgress>> rows = new TreeMap<>();
    private final Set<String> expected = new HashSet<>();

    private void add(IndicatorProgress row) {
      rows.computeIfAbsent(row.getIndicatorId(), id -> new ArrayList<>()).add(row);
    }

    private void expect(Coverage row) {
      expected.add(row.getIndicatorId());
    }

    private Set<String> indicatorIds() {
      TreeSet<String> ids = new TreeSet<>(rows.keySet());
      ids.addAll(expected);
      return ids;
    }

    /** Rows of an indicator for a component: its own where it reports itself, else everybody's. */
    private List<IndicatorProgress> rows(String indicatorId, String component) {
      List<IndicatorProgress> all = rows.getOrDefault(indicatorId, List.of());
      List<IndicatorProgress> own =
          all.stream().filter(row -> row.getComponent().name().equals(component)).toList();
      return own.isEmpty() ? all : own;
    }
  }
}
