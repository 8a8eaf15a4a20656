package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Map<String, Member> members = new HashMap<>();
    Map<Place, Map<String, List<IndicatorProgress>>> rows = new HashMap<>();
    for (IndicatorProgress row : progress) {
      Member member =
          members.computeIfAbsent(row.getIndicatorId(), id -> Member.of(framework, missionId, id));
      if (member.level() != ResultLevel.context) {
        rows.computeIfAbsent(Place.of(row), place -> new HashMap<>())
            .computeIfAbsent(row.getIndicatorId(), id -> new ArrayList<>(1))
            .add(row);
      }
    }
    SortedMap<Place, List<PlacedIndicator>> places = new TreeMap<>();
    rows.forEach(
        (place, byIndicator) -> {
          List<PlacedIndicator> here = new ArrayList<>(byIndicator.size());
          byIndicator.forEach(
              (id, own) ->
                  here.add(
                      new PlacedIndicator(
                          Objects.requireNonNull(members.get(id)), List.copyOf(own))));
          places.put(place, here);
        });
    return new MissionRows(missionId, places);
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
