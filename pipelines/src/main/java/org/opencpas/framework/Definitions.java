package org.opencpas.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;
import org.opencpas.source.Definition;

/**
 * The missions, regions and indicators that sources define. Of several definitions of an id the
 * first holds: by place of the source in assessment.yaml, then path, then line. A row that the
 * workspace declares wins over a defined one. Indicators are common to all missions, since missions
 * share their ids.
 */
public final class Definitions {

  /** No source defines anything. */
  public static final Definitions NONE = new DefinitionCollector(Set.of()).definitions();

  private final List<Placed<Mission>> missions;
  private final List<Placed<Region>> regions;
  private final List<Placed<Indicator>> indicators;
  private final Seen seen;
  private final List<DefinitionNotice> conflicts = new ArrayList<>();
  private final List<DefinitionNotice> refusals;
  private final long refused;

  /**
   * Where sources saw missions.
   *
   * @param unplaced missions with an event without a place
   * @param placed places of events by mission
   * @param named those of them that may be names rather than ids
   * @param rooted missions of which anything was ever defined, so that they need a root
   */
  record Seen(
      Set<String> unplaced,
      Map<String, Set<String>> placed,
      Map<String, Set<String>> named,
      Set<String> rooted) {

    Seen {
      unplaced = Set.copyOf(unplaced);
      placed = Map.copyOf(placed);
      named = Map.copyOf(named);
      rooted = Set.copyOf(rooted);
    }
  }

  /**
   * Takes what sources define.
   *
   * @param tables every definition by table
   * @param firsts which of them hold
   * @param seen where sources saw missions
   * @param refusals what is wrong with rows that define nothing for it
   * @param refused how often a record defined nothing
   */
  Definitions(
      Map<Definition, FirstDefinitions> tables,
      Function<FirstDefinitions, List<DefinedRow>> firsts,
      Seen seen,
      List<DefinitionNotice> refusals,
      long refused) {
    this.missions = read(Definition.MISSIONS, tables, firsts, Mission.class);
    this.regions = read(Definition.REGIONS, tables, firsts, Region.class);
    this.indicators = read(Definition.INDICATORS, tables, firsts, Indicator.class);
    this.seen = seen;
    this.refusals = List.copyOf(refusals);
    this.refused = refused;
    note(Definition.MISSIONS, tables);
    note(Definition.REGIONS, tables);
    note(Definition.INDICATORS, tables);
  }

  private static <T> List<Placed<T>> read(
      Definition table,
      Map<Definition, FirstDefinitions> tables,
      Function<FirstDefinitions, List<DefinedRow>> firsts,
      Class<T> type) {
    TableFormat format = TableFormat.of(table.word());
    List<Placed<T>> rows = new ArrayList<>();
    for (DefinedRow each : firsts.apply(Objects.requireNonNull(tables.get(table)))) {
      format
          .read(each::cell, (column, reading) -> {})
          .ifPresent(row -> rows.add(new Placed<>(Specific.of(row, type), each.place())));
    }
    return List.copyOf(rows);
  }

  private void note(Definition table, Map<Definition, FirstDefinitions> tables) {
    Objects.requireNonNull(tables.get(table))
        .byId()
        .forEach(
            (id, pair) -> {
              DefinedRow second = pair.second();
              if (second != null) {
                conflicts.add(conflict(table.word(), id, pair.first(), second));
              }
            });
  }

  private static DefinitionNotice conflict(
      String table, String id, DefinedRow first, DefinedRow second) {
    Set<String> columns = new TreeSet<>(first.cells().keySet());
    columns.addAll(second.cells().keySet());
    columns.removeIf(column -> first.cell(column).equals(second.cell(column)));
    StringBuilder differences = new StringBuilder();
    for (String column : columns) {
      differences
          .append(differences.isEmpty() ? "" : ", ")
          .append(column)
          .append(' ')
          .append(Quotation.of(second.cell(column)))
          .append(" instead of ")
          .append(Quotation.of(first.cell(column)));
    }
    return new DefinitionNotice(
        second.file().path(),
        second.line(),
        "",
        table
            + " "
            + Quotation.of(id)
            + " is defined with "
            + differences
            + "; "
            + first.place()
            + " comes first and holds");
  }

  /** The ids that got several contents, one notice each: the first content that does not hold. */
  public List<DefinitionNotice> conflicts() {
    return conflicts.stream().sorted().toList();
  }

  /** What is wrong with rows that define nothing for it, those alike as one; a thousand. */
  public List<DefinitionNotice> refusals() {
    return refusals;
  }

  /** How often a record defined nothing in a table because of its cells. */
  public long refused() {
    return refused;
  }

  /** The declared tables and, behind them, what is defined and not declared. */
  PlacedTables under(PlacedTables declared) {
    List<Placed<Mission>> newMissions =
        missions.stream()
            .filter(each -> !declared.has("missions", each.row().getMissionId()))
            .toList();
    List<Placed<Indicator>> newIndicators =
        indicators.stream()
            .filter(each -> !declared.has("indicators", each.row().getIndicatorId()))
            .toList();
    Map<String, Placed<Mission>> all = new HashMap<>();
    newMissions.forEach(each -> all.put(each.row().getMissionId(), each));
    declared.missions().forEach(each -> all.putIfAbsent(each.row().getMissionId(), each));
    return declared.with(newMissions, newRegions(declared, all), newIndicators);
  }

  private List<Placed<Region>> newRegions(PlacedTables declared, Map<String, Placed<Mission>> all) {
    List<Placed<Region>> rows = new ArrayList<>();
    for (Placed<Region> each : regions) {
      Placed<Mission> mission = all.get(each.row().getParentId());
      // Records of a mission that nobody knows are rejected for that; its regions help nobody.
      if (mission != null && !declared.has("regions", each.row().getRegionId())) {
        String root = mission.row().getRootRegionId();
        rows.add(
            new Placed<>(Region.newBuilder(each.row()).setParentId(root).build(), each.place()));
      }
    }
    places(declared, all).stream()
        .filter(place -> !declared.has("regions", place.row().getRegionId()))
        .forEach(rows::add);
    roots(all).stream()
        .filter(root -> !declared.has("regions", root.row().getRegionId()))
        .forEach(rows::add);
    return rows;
  }

  /** Where events without a place are counted, one for each root of a mission that has such. */
  private List<Placed<Region>> places(PlacedTables declared, Map<String, Placed<Mission>> all) {
    Map<String, Placed<Region>> places = new TreeMap<>();
    Set<String> ids = new TreeSet<>(seen.unplaced());
    ids.addAll(seen.placed().keySet());
    for (String id : ids) {
      Placed<Mission> mission = all.get(id);
      if (mission != null && hasUnplaced(mission.row(), declared)) {
        String root = mission.row().getRootRegionId();
        Region place =
            Region.newBuilder()
                .setRegionId(DefinedRegion.unknownId(root))
                .setName("Place unknown")
                .setLevel(1)
                .setParentId(root)
                .build();
        places.putIfAbsent(root, new Placed<>(place, mission.place()));
      }
    }
    return List.copyOf(places.values());
  }

  private boolean hasUnplaced(Mission mission, PlacedTables declared) {
    String id = mission.getMissionId();
    String root = mission.getRootRegionId();
    return seen.unplaced().contains(id)
        || seen.placed().getOrDefault(id, Set.of()).contains(root)
        || isCalled(root, seen.named().getOrDefault(id, Set.of()), declared);
  }

  /** Whether one of some texts is a name of a root and no id. */
  private static boolean isCalled(String root, Set<String> texts, PlacedTables declared) {
    List<String> names = texts.stream().filter(text -> !declared.has("regions", text)).toList();
    if (names.isEmpty()) {
      return false;
    }
    RegionNames called =
        new RegionNames(
            declared.regions().stream()
                .map(Placed::row)
                .filter(region -> region.getRegionId().equals(root))
                .toList());
    return names.stream().anyMatch(name -> !called.fitting(name, version -> true).isEmpty());
  }

  /** Roots of missions that are defined, or have regions defined, under the mission's own id. */
  private List<Placed<Region>> roots(Map<String, Placed<Mission>> all) {
    return new TreeSet<>(seen.rooted())
        .stream()
            .map(all::get)
            .filter(
                each ->
                    each != null
                        && each.row()
                            .getRootRegionId()
                            .equals(DefinedRegion.rootId(each.row().getMissionId())))
            .map(
                each ->
                    new Placed<>(
                        Region.newBuilder()
                            .setRegionId(each.row().getRootRegionId())
                            .setName(each.row().getName())
                            .setLevel(0)
                            .build(),
                        each.place()))
            .toList();
  }
}
