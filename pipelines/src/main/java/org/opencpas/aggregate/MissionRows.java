package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ResultLevel;

/** All progress of a mission, put together by region and period; context is left out. */
public final class MissionRows {
  private final String missionId;
  private final SortedMap<Place, List<PlacedIndicator>> places;

  private MissionRows(String missionId, SortedMap<Place, List<PlacedIndicator>> places) {
    this.missionId = missionId;
    this.places = places;
  }

  /**
   * Puts the rows of a mission together.
   *
   * @param framework has every indicator that is named
   * @param progress all rows of the mission, in any order
   */
  public static MissionRows of(
      Framework framework, String missionId, List<IndicatorProgress> progress) {
    Map<String, List<IndicatorProgress>> byIndicator = new HashMap<>();
    for (IndicatorProgress row : progress) {
      byIndicator.computeIfAbsent(row.getIndicatorId(), id -> new ArrayList<>()).add(row);
    }
    Map<Place, List<PlacedIndicator>> places = new HashMap<>();
    byIndicator.forEach(
        (id, rows) -> {
          Member member = Member.of(framework, missionId, id);
          if (member.level() != ResultLevel.context) {
            place(member, rows, places);
          }
        });
    return new MissionRows(missionId, new TreeMap<>(places));
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

  /** The indicators of every place, by place; within a place in no order. */
  SortedMap<Place, List<PlacedIndicator>> places() {
    return places;
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
