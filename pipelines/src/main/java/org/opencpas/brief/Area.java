package org.opencpas.brief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A region of the list and of the map.
 *
 * @param number place in the list, from 1
 * @param rows its scores by result level; one row without a level where it has none
 */
record Area(int number, List<Row> rows) {
  private static final int MOST_NAMES = 8;

  Area {
    rows = List.copyOf(rows);
  }

  Row head() {
    return rows.get(0);
  }

  String id() {
    return head().text("area_id");
  }

  String name() {
    return head().text("region_name");
  }

  /** What stands for the region on a map: its number, and an asterisk that leads to a remark. */
  String mark() {
    return number + (hasNote() ? "*" : "");
  }

  /** Whether there is a remark on its legal status. */
  boolean hasNote() {
    return head().has("status_note");
  }

  /** Its scores of a result level; null where it has none. */
  @Nullable Row of(String level) {
    return rows.stream()
        .filter(row -> row.text("result_level").equals(level))
        .findFirst()
        .orElse(null);
  }

  Verdict verdict(String level) {
    return Verdict.of(of(level));
  }

  /** Whether its verdict of a result level is one that reports indicate and no more: of grade C. */
  boolean isIndicated(String level) {
    Row row = of(level);
    return row != null && Verdict.of(row).isSaid() && row.text("grade").equals("C");
  }

  /** Names of regions; of more than a line of them, how many they are. */
  static String names(List<Area> areas, Words words) {
    return areas.size() > MOST_NAMES
        ? words.of("areas.several", Map.of("number", String.valueOf(areas.size())))
        : areas.stream().map(Area::name).collect(Collectors.joining(", "));
  }

  /** Whether the map shows it. */
  boolean isDrawn() {
    return head().has("outline");
  }

  Optional<MapShape> shape() {
    return isDrawn() ? Optional.of(MapShape.of(head())) : Optional.empty();
  }
}
