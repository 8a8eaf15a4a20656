package org.opencpas.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opencpas.issue.Rule;
import org.opencpas.source.Blanks;
import org.opencpas.source.Definition;
import org.opencpas.source.MappedCell;
import org.opencpas.source.MappedRow;

/**
 * A framework row that a record of a source would define, before its cells are looked at.
 *
 * @param table table of the framework
 * @param id id of the row
 * @param cells cells by column of the table; a column that is left blank is absent
 */
record Candidate(Definition table, String id, Map<String, MappedCell> cells) {

  private static final Map<Definition, Set<String>> TAKEN =
      Map.of(
          Definition.MISSIONS, Set.of("mission_id", "root_region_id"),
          Definition.REGIONS, Set.of("region_id", "level", "parent_id"),
          Definition.INDICATORS, Set.of("indicator_id", "mission_id", "objective_id"));

  /** Columns of a table that a mapping may fill; the others follow from the record. */
  static Set<String> columns(Definition table) {
    Set<String> columns = new TreeSet<>(table.columns());
    columns.removeAll(TAKEN.getOrDefault(table, table.columns()));
    return columns;
  }

  /** Every row that a record would define; none for a part whose ids cannot be read. */
  static List<Candidate> of(
      Set<Definition> defines, MappedRow record, Map<Definition, MappedRow> definitions) {
    List<Candidate> candidates = new ArrayList<>();
    MappedCell mission = record.cell("mission_id");
    MappedCell place = record.cell("region_id");
    MappedCell indicator = record.cell("indicator_id");
    if (defines.contains(Definition.MISSIONS) && isGiven(mission)) {
      candidates.add(mission(mission, given(Definition.MISSIONS, definitions)));
    }
    if (defines.contains(Definition.REGIONS) && isGiven(mission) && isGiven(place)) {
      candidates.add(region(mission, place, given(Definition.REGIONS, definitions)));
    }
    if (defines.contains(Definition.INDICATORS) && isGiven(indicator)) {
      Map<String, MappedCell> cells = given(Definition.INDICATORS, definitions);
      put(cells, "component", record.cell("component"));
      candidates.add(indicator(indicator, cells));
    }
    return candidates;
  }

  private static boolean isGiven(MappedCell id) {
    return id.rule().isEmpty() && !Blanks.trim(id.text()).isEmpty();
  }

  private static Candidate mission(MappedCell mission, Map<String, MappedCell> cells) {
    String id = Blanks.trim(mission.text());
    put(cells, "mission_id", mission);
    put(cells, "root_region_id", constant(DefinedRegion.rootId(id)));
    put(cells, "name", constant(id));
    put(cells, "organisation", constant("other"));
    return new Candidate(Definition.MISSIONS, id, cells);
  }

  private static Candidate region(
      MappedCell mission, MappedCell place, Map<String, MappedCell> cells) {
    String id = DefinedRegion.id(Blanks.trim(mission.text()), place.text());
    put(cells, "region_id", new MappedCell(id, place.column(), null));
    // The root is known only when every mission is.
    put(cells, "parent_id", mission);
    put(cells, "level", constant("1"));
    put(cells, "name", place);
    return new Candidate(Definition.REGIONS, id, cells);
  }

  private static Candidate indicator(MappedCell indicator, Map<String, MappedCell> cells) {
    put(cells, "indicator_id", indicator);
    put(cells, "title", indicator);
    put(cells, "measure", constant("count"));
    put(cells, "direction", constant("increase"));
    put(cells, "frequency", constant("irregular"));
    return new Candidate(Definition.INDICATORS, Blanks.trim(indicator.text()), cells);
  }

  private static Map<String, MappedCell> given(
      Definition table, Map<Definition, MappedRow> definitions) {
    Map<String, MappedCell> cells = new LinkedHashMap<>();
    MappedRow row = definitions.getOrDefault(table, new MappedRow(Map.of()));
    Set<String> taken = TAKEN.getOrDefault(table, Set.of());
    row.cells()
        .forEach(
            (column, cell) -> put(cells, column, taken.contains(column) ? refused(cell) : cell));
    return cells;
  }

  /** Puts a cell that says something under a column that has none. */
  private static void put(Map<String, MappedCell> cells, String column, MappedCell cell) {
    if (cell.rule().isPresent() || !Blanks.trim(cell.text()).isEmpty()) {
      cells.putIfAbsent(column, cell);
    }
  }

  private static MappedCell refused(MappedCell cell) {
    return cell.isBlank()
        ? MappedCell.BLANK
        : new MappedCell(cell.text(), cell.column(), Rule.COLUMN_UNKNOWN);
  }

  private static MappedCell constant(String text) {
    return new MappedCell(text, "", null);
  }

  /** The texts by column, without blanks at their ends. */
  Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    cells.forEach((column, cell) -> texts.put(column, Blanks.trim(cell.text())));
    return texts;
  }

  /** Whether the mapping could not make one of the cells. */
  boolean isBroken() {
    return cells.values().stream().anyMatch(cell -> cell.rule().isPresent());
  }
}
