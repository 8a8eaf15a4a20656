package org.opencpas.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.opencpas.framework.DefinedRegion;
import org.opencpas.issue.SpreadsheetText;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.Target;

/**
 * The tables of a framework to be filled in, with the ids that were found. What a table must have
 * and nothing shows is filled with what claims least: nothing is added up, nothing is scored.
 *
 * @param tables text of each table, by path in the workspace
 * @param decide what a person must decide
 */
record FrameworkDraft(Map<String, String> tables, List<String> decide) {

  FrameworkDraft {
    decide = List.copyOf(decide);
  }

  /**
   * The tables.
   *
   * @param titles titles of indicators by id, where a source has them
   */
  static FrameworkDraft of(FoundIds found, Map<String, String> titles) {
    Map<String, String> tables = new LinkedHashMap<>();
    Set<String> defined = new TreeSet<>(found.missions().keySet());
    defined.removeAll(found.missionsWithoutRow());
    RegionTree tree = RegionTree.of(found.missions(), defined);
    tables.put("framework/missions.csv", missions(found, tree));
    tables.put("framework/regions.csv", regions(tree, found));
    tables.put("framework/indicators.csv", indicators(found, tree, titles));
    tables.put("framework/targets.csv", header(Target.getClassSchema()) + "\n");
    tables.put("framework/README.md", README);
    return new FrameworkDraft(tables, decisions(found));
  }

  private static List<String> decisions(FoundIds found) {
    List<String> decide = new ArrayList<>();
    if (!found.missionsWithoutRow().isEmpty()) {
      decide.add("framework/missions.csv: name and organisation of each mission");
      decide.add(
          "framework/regions.csv: names, levels and parents; only the ids come from the files");
    }
    if (!found.indicators().isEmpty()) {
      decide.add(
          "framework/indicators.csv: title, measure, value_kind, additive_over_regions, direction,"
              + " result_level and component are guesses; until result_level is output, outcome or"
              + " impact, nothing is scored");
    }
    if (found.areMore()) {
      decide.add("framework: only the first " + FoundIds.MOST + " ids of a kind are listed");
    }
    return decide;
  }

  private static String missions(FoundIds found, RegionTree tree) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String mission : found.missionsWithoutRow()) {
      Map<String, String> row = new TreeMap<>();
      row.put("mission_id", mission);
      row.put("name", mission);
      row.put("organisation", "other");
      row.put("root_region_id", tree.roots().getOrDefault(mission, DefinedRegion.rootId(mission)));
      rows.add(row);
    }
    return text(org.opencpas.schemas.Mission.getClassSchema(), rows);
  }

  private static String regions(RegionTree tree, FoundIds found) {
    Set<String> roots =
        found.missionsWithoutRow().stream()
            .map(mission -> tree.roots().getOrDefault(mission, ""))
            .collect(Collectors.toSet());
    List<Map<String, String>> rows = new ArrayList<>();
    tree.parents()
        .forEach(
            (region, parent) -> {
              if (!parent.isEmpty() || roots.contains(region)) {
                Map<String, String> row = new TreeMap<>();
                row.put("region_id", region);
                row.put("name", region);
                row.put("level", String.valueOf(tree.level(region)));
                row.put("parent_id", parent);
                rows.add(row);
              }
            });
    return text(Region.getClassSchema(), rows);
  }

  private static String indicators(FoundIds found, RegionTree tree, Map<String, String> titles) {
    List<Map<String, String>> rows = new ArrayList<>();
    found
        .indicators()
        .forEach(
            (id, evidence) -> {
              Map<String, String> row = new TreeMap<>();
              row.put("indicator_id", id);
              row.put("title", titles.getOrDefault(id, id));
              row.put("unit", evidence.unit());
              row.put("measure", evidence.measure());
              row.put("value_kind", evidence.valueKind());
              row.put("additive_over_regions", String.valueOf(evidence.isAdditive()));
              row.put("direction", "increase");
              row.put("result_level", "context");
              row.put("component", "support");
              row.put("frequency", evidence.frequency());
              row.put("region_level", level(evidence, tree));
              rows.add(row);
            });
    return text(Indicator.getClassSchema(), rows);
  }

  /** The level of most of the regions that report; blank where none does. */
  private static String level(IndicatorEvidence evidence, RegionTree tree) {
    Map<Integer, Integer> levels = new TreeMap<>();
    evidence.regions().stream()
        .filter(tree.parents()::containsKey)
        .forEach(region -> levels.merge(tree.level(region), 1, Integer::sum));
    int most = levels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return levels.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(entry -> entry.getKey() == 0 ? "" : String.valueOf(entry.getKey()))
        .findFirst()
        .orElse("");
  }

  private static String header(Schema schema) {
    return schema.getFields().stream().map(Schema.Field::name).collect(Collectors.joining(","));
  }

  private static String text(Schema schema, List<Map<String, String>> rows) {
    StringBuilder text = new StringBuilder(header(schema)).append('\n');
    for (Map<String, String> row : rows) {
      text.append(
              schema.getFields().stream()
                  .map(field -> cell(row.getOrDefault(field.name(), "")))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString();
  }

  private static String cell(String text) {
    String harmless = SpreadsheetText.harmless(text);
    boolean plain = harmless.chars().noneMatch(sign -> ",;\"\r\n\t|".indexOf(sign) >= 0);
    return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  private static final String README =
      """
      # The framework

      These tables were written by `opencpas init`. The ids are those that the files name. What else
      stands here is filled in so that `opencpas check` can read it, and says as little as can be:

      | table | column | filled with | decide |
      |---|---|---|---|
      | missions | name | the id | the full name |
      | missions | organisation | other | UN, AU, EU or other |
      | regions | name | the id | the name in common use |
      | regions | level, parent_id | codes that begin with another code lie under it, all others under the root | where each region lies |
      | indicators | title | the id, or the name of a column | a short title |
      | indicators | measure | count; percentage, ratio or qualitative where unit or cells show it | the unit family |
      | indicators | value_kind | stock, of which nothing is added up over time; flow where events are counted | stock, flow, cumulative, rate, ratio, ordinal or qualitative |
      | indicators | additive_over_regions | false, so that no sum of regions is made; true where events are counted | whether values of regions may be added |
      | indicators | direction | increase | increase, decrease or maintain |
      | indicators | result_level | context, which is never scored | output, outcome, impact or context |
      | indicators | component | support | military, police, civilian or support |
      | indicators | frequency | the length of the periods in the files, irregular where they differ | how often a return is due |
      | indicators | region_level | the level of most regions that report | the level that owes the return |
      | targets | all | nothing | baselines and targets, if there are any |
      """;
}
