package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.ScoredProgress;

/** All progress of a mission, put together by region and period; context is left out. */
public final class MissionRows {
  private static final Comparator<IndicatorProgress> BY_PART =
      Comparator.comparing(IndicatorProgress::getComponent)
          .thenComparing(IndicatorProgress::getDisaggregation);

  private final String missionId;
  private final SortedMap<Place, List<PlacedIndicator>> places;
  private final IdentityHashMap<IndicatorProgress, UncertainRow> uncertain;

  private MissionRows(
      String missionId,
      SortedMap<Place, List<PlacedIndicator>> places,
      IdentityHashMap<IndicatorProgress, UncertainRow> uncertain) {
    this.missionId = missionId;
    this.places = places;
    this.uncertain = uncertain;
  }

  /**
   * Puts the rows of a mission together.
   *
   * @param framework has every indicator that is named
   * @param scored all rows of the mission, in any order
   */
  public static MissionRows of(Framework framework, String missionId, List<ScoredProgress> scored) {
    Map<String, List<IndicatorProgress>> byIndicator = new HashMap<>();
    IdentityHashMap<IndicatorProgress, UncertainRow> uncertain = new IdentityHashMap<>();
    for (ScoredProgress each : scored) {
      IndicatorProgress row = each.getProgress();
      byIndicator.computeIfAbsent(row.getIndicatorId(), id -> new ArrayList<>()).add(row);
      if (!each.getErrors().isEmpty()) {
        uncertain.put(row, new UncertainRow(each));
      }
    }
    Map<Place, List<PlacedIndicator>> places = new HashMap<>();
    // By id, so that every place has its indicators in this order.
    new TreeMap<>(byIndicator)
        .forEach(
            (id, rows) -> {
              Member member = Member.of(framework, missionId, id);
              if (member.level() != ResultLevel.context) {
                rows.sort(BY_PART);
                place(member, rows, places);
              }
            });
    return new MissionRows(missionId, new TreeMap<>(places), uncertain);
  }

  /** Adds an indicator to every place in which it has rows. */
  private static void place(
      Member member, List<IndicatorProgress> rows, Map<Place, List<PlacedIndicator>> places) {
    Map<Place, List<IndicatorProgress>> here = new HashMap<>();
    for (IndicatorProgress row : rows) {
      here.merge(Place.of(row), List.of(row), MissionRows::joined);
    }
    here.forEach(
        (place, own) ->
            places
                .computeIfAbsent(place, key -> new ArrayList<>())
                .add(new PlacedIndicator(member, own)));
  }

  private static List<IndicatorProgress> joined(
      List<IndicatorProgress> some, List<IndicatorProgress> more) {
    List<IndicatorProgress> joined = new ArrayList<>(some);
    joined.addAll(more);
    return joined;
  }

  String missionId() {
    return missionId;
  }

  /** The indicators of every place, by place; within a place by id. */
  SortedMap<Place, List<PlacedIndicator>> places() {
    return places;
  }

  /** Rows with errors of facts, each under just the object that is among the rows. */
  IdentityHashMap<IndicatorProgress, UncertainRow> uncertain() {
    return uncertain;
  }

  /** The places of each region and kind of period, in order of time. */
  Collection<List<Place>> lines() {
    Map<Place.Line, List<Place>> lines = new TreeMap<>();
    for (Place place : places.keySet()) {
      lines.computeIfAbsent(place.line(), line -> new ArrayList<>()).add(place);
    }
    lines.values().forEach(line -> line.sort(Place.TIME));
    return lines.values();
  }
}
