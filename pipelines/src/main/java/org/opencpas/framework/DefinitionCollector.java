package org.opencpas.framework;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencpas.source.Definition;
import org.opencpas.source.MappedRow;
import org.opencpas.source.RawRow;
import org.opencpas.source.Source;

/**
 * Gathers the missions, regions and indicators that the rows of a source define. What is gathered
 * does not depend on the order of the rows, nor on how they are spread over collectors. Only
 * distinct definitions are kept. Not for use by several threads: give each its own, and bring them
 * together with {@link #addAll}.
 */
public final class DefinitionCollector {

  private final Set<Definition> defines;
  private final Map<Definition, FirstDefinitions> tables = new EnumMap<>(Definition.class);
  private final FirstNotices refusals = new FirstNotices();
  private final Set<String> unplaced = new TreeSet<>();
  private final Set<String> atPoint = new TreeSet<>();
  private final Map<String, Set<String>> placed = new TreeMap<>();
  private final Map<String, Set<String>> named = new TreeMap<>();
  private long refused;

  /**
   * Starts with no row read.
   *
   * @param defines the tables that the source defines; targets travel inside the records, so
   *     nothing is gathered for them
   */
  public DefinitionCollector(Collection<Definition> defines) {
    this.defines = Set.copyOf(defines);
    for (Definition table : Definition.values()) {
      tables.put(table, new FirstDefinitions());
    }
  }

  /**
   * Columns of a table that a mapping may fill: all but the ids and the place in the tree, which
   * follow from the record; none for targets.
   */
  public static Set<String> columns(Definition table) {
    return Candidate.columns(table);
  }

  /**
   * Takes what one record of a row defines. Where an id is blank or broken nothing is defined, and
   * nothing said: the record is rejected for it. Where another cell is not what its table allows,
   * nothing is defined either, and a refusal is remembered.
   *
   * @param row row as decoded
   * @param record the record that the mapping made of it: mission_id, indicator_id, region_id and
   *     component are looked at
   * @param definitions further columns by table, such as {@code indicators: {title: ...}}
   */
  public void add(RawRow row, MappedRow record, Map<Definition, MappedRow> definitions) {
    Candidate.of(defines, record, definitions).forEach(each -> take(row, each));
  }

  /** Takes the indicators that a source of events counts and defines. */
  public void addCounted(Source source) {
    if (defines.contains(Definition.INDICATORS)) {
      source
          .counted()
          .ifPresent(
              counting ->
                  counting.indicators().stream()
                      .map(each -> new CountedRow(source, each))
                      .forEach(row -> definitions(Definition.INDICATORS).add(row.id(), row.row())));
    }
  }

  /** Notes that a mission has an event without a place, so that it needs a region for such. */
  public void addUnplaced(String missionId) {
    unplaced.add(missionId);
  }

  /** Notes that a mission has an event that may be placed by its coordinates alone. */
  public void addAtPoint(String missionId) {
    atPoint.add(missionId);
  }

  /** The missions with an event that may be placed by its coordinates alone. */
  public Set<String> missionsAtPoints() {
    return Collections.unmodifiableSet(atPoint);
  }

  /** Notes where a mission has an event: one at its root, too, is an event without a place. */
  public void addPlaced(String missionId, String regionId) {
    placed.computeIfAbsent(missionId, absent -> new TreeSet<>()).add(regionId);
    if (!defines.contains(Definition.REGIONS)) {
      // Where the source defines regions, each name is that of a region of its own.
      named.computeIfAbsent(missionId, absent -> new TreeSet<>()).add(regionId);
    }
  }

  private void take(RawRow row, Candidate candidate) {
    FirstDefinitions table = definitions(candidate.table());
    Map<String, String> texts = candidate.texts();
    boolean known = !candidate.isBroken() && table.hasContent(candidate.id(), texts);
    List<DefinitionNotice> trouble = known ? List.of() : CandidateReview.of(row, candidate);
    if (trouble.isEmpty()) {
      table.add(candidate.id(), DefinedRow.of(row, texts));
    } else {
      refused++;
      trouble.forEach(refusals::add);
    }
  }

  /** Takes everything that another collector was given, of the same source or another. */
  public void addAll(DefinitionCollector other) {
    tables.forEach((table, definitions) -> definitions.addAll(other.definitions(table)));
    refusals.addAll(other.refusals);
    unplaced.addAll(other.unplaced);
    atPoint.addAll(other.atPoint);
    addAll(placed, other.placed);
    addAll(named, other.named);
    refused += other.refused;
  }

  private static void addAll(Map<String, Set<String>> regions, Map<String, Set<String>> others) {
    others.forEach(
        (mission, more) ->
            regions.computeIfAbsent(mission, absent -> new TreeSet<>()).addAll(more));
  }

  /** What has been defined so far. */
  public Definitions definitions() {
    return new Definitions(
        definitions(Definition.MISSIONS),
        definitions(Definition.REGIONS),
        definitions(Definition.INDICATORS),
        unplaced,
        placed,
        named,
        refusals.list(),
        refused);
  }

  private FirstDefinitions definitions(Definition table) {
    return Objects.requireNonNull(tables.get(table));
  }
}
