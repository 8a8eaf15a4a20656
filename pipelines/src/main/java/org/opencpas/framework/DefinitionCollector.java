package org.opencpas.framework;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
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
public final class DefinitionCollector implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Set<Definition> defines;
  private final Map<Definition, FirstDefinitions> tables = new EnumMap<>(Definition.class);
  private final FirstNotices refusals = new FirstNotices();
  private final Sightings unplaced = new Sightings();
  private final Sightings atPoint = new Sightings();
  private final Sightings placed = new Sightings();
  private final Sightings named = new Sightings();
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
   * @param from from when the row was known, UTC; null: from the start
   */
  public void add(
      RawRow row,
      MappedRow record,
      Map<Definition, MappedRow> definitions,
      @Nullable LocalDateTime from) {
    Candidate.of(defines, record, definitions).forEach(each -> take(row, each, from));
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
                      .forEach(
                          row ->
                              definitions(Definition.INDICATORS).add(row.id(), row.row(), null)));
    }
  }

  /** Notes that a mission has an event without a place, so that it needs a region for such. */
  public void addUnplaced(String missionId, @Nullable LocalDateTime from) {
    unplaced.add(missionId, "", from);
  }

  /** Notes that a mission has an event that may be placed by its coordinates alone. */
  public void addAtPoint(String missionId, @Nullable LocalDateTime from) {
    atPoint.add(missionId, "", from);
  }

  /** The missions with an event that may be placed by its coordinates alone. */
  public Set<String> missionsAtPoints() {
    return atPoint.missions(AsOf.ALL);
  }

  /** Notes where a mission has an event: one at its root, too, is an event without a place. */
  public void addPlaced(String missionId, String regionId, @Nullable LocalDateTime from) {
    placed.add(missionId, regionId, from);
    if (!defines.contains(Definition.REGIONS)) {
      // Where the source defines regions, each name is that of a region of its own.
      named.add(missionId, regionId, from);
    }
  }

  private void take(RawRow row, Candidate candidate, @Nullable LocalDateTime from) {
    FirstDefinitions table = definitions(candidate.table());
    Map<String, String> texts = candidate.texts();
    boolean known = !candidate.isBroken() && table.hasContent(candidate.id(), texts);
    List<DefinitionNotice> trouble = known ? List.of() : CandidateReview.of(row, candidate);
    if (trouble.isEmpty()) {
      table.add(candidate.id(), DefinedRow.of(row, texts), from);
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
    placed.addAll(other.placed);
    named.addAll(other.named);
    refused += other.refused;
  }

  /** What has been defined so far, where no event can be placed by its coordinates. */
  public Definitions definitions() {
    return around(AsOf.ALL, Set.of());
  }

  /**
   * What rows define that were known on a day.
   *
   * @param withoutAreas the missions whose events cannot be placed by their coordinates
   */
  public Definitions known(AsOf day, Set<String> withoutAreas) {
    return definitions(day, withoutAreas, table -> table.firsts(day));
  }

  /**
   * What all rows define; of an id that was known on a day, what it was then.
   *
   * @param withoutAreas the missions whose events cannot be placed by their coordinates
   */
  public Definitions around(AsOf day, Set<String> withoutAreas) {
    return definitions(AsOf.ALL, withoutAreas, table -> table.firstsAround(day));
  }

  private Definitions definitions(
      AsOf seen, Set<String> withoutAreas, Function<FirstDefinitions, List<DefinedRow>> firsts) {
    Set<String> nowhere = atPoint.missions(AsOf.ALL);
    nowhere.retainAll(withoutAreas);
    Set<String> rooted = unplaced.missions(AsOf.ALL);
    rooted.addAll(nowhere);
    rooted.addAll(definitions(Definition.MISSIONS).byId().keySet());
    definitions(Definition.REGIONS)
        .firsts(AsOf.ALL)
        .forEach(region -> rooted.add(region.cell("parent_id")));
    Set<String> unknown = atPoint.missions(seen);
    unknown.retainAll(withoutAreas);
    unknown.addAll(unplaced.missions(seen));
    return new Definitions(
        tables,
        firsts,
        new Definitions.Seen(unknown, placed.places(seen), named.places(seen), rooted),
        refusals.list(),
        refused);
  }

  private FirstDefinitions definitions(Definition table) {
    return Objects.requireNonNull(tables.get(table));
  }
}
