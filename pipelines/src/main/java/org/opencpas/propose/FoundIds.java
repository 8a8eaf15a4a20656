package org.opencpas.propose;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencpas.source.Blanks;
import org.opencpas.source.Definition;
import org.opencpas.source.MappedRow;
import org.opencpas.source.Source;

/**
 * The ids that the rows of all sources name, as far as no source defines them itself. What is held
 * is bounded. Not for use by several threads.
 */
final class FoundIds {
  /** Regions, and indicators, that are kept. */
  static final int MOST = 50_000;

  private static final int LONGEST = 1_000;

  private final Map<String, Set<String>> missions = new TreeMap<>();
  private final Set<String> missionsWithoutRow = new TreeSet<>();
  private final Map<String, IndicatorEvidence> indicators = new TreeMap<>();
  private int regions;
  private boolean beyond;

  /** Notes what a source counts from events and does not define. */
  void addCounted(Source source) {
    if (source.defines().contains(Definition.INDICATORS)) {
      return;
    }
    source
        .counted()
        .ifPresent(
            counting ->
                counting
                    .indicators()
                    .forEach(
                        each ->
                            indicator(each.indicatorId())
                                .ifPresent(IndicatorEvidence::addCounted)));
  }

  /** Notes a record of a source. */
  void add(Source source, MappedRow record) {
    Set<Definition> defines = source.defines();
    String mission = id(record, "mission_id");
    String region = id(record, "region_id");
    if (!mission.isEmpty() && (missions.containsKey(mission) || missions.size() < MOST)) {
      Set<String> areas = missions.computeIfAbsent(mission, id -> new TreeSet<>());
      if (!defines.contains(Definition.MISSIONS)) {
        missionsWithoutRow.add(mission);
      }
      if (!defines.contains(Definition.REGIONS) && isRegion(region, source)) {
        regions += isNew(region, areas) ? 1 : 0;
      }
    }
    String indicator = id(record, "indicator_id");
    if (!source.isOfEvents() && !defines.contains(Definition.INDICATORS) && !indicator.isEmpty()) {
      indicator(indicator).ifPresent(evidence -> evidence.add(record));
    }
  }

  private boolean isNew(String region, Set<String> areas) {
    if (regions < MOST) {
      return areas.add(region);
    }
    beyond |= !areas.contains(region);
    return false;
  }

  private static boolean isRegion(String region, Source source) {
    // Of an event, the word says that its place is not known.
    return !region.isEmpty() && !(source.isOfEvents() && region.equals("unknown"));
  }

  private Optional<IndicatorEvidence> indicator(String id) {
    if (!indicators.containsKey(id) && indicators.size() >= MOST) {
      beyond = true;
      return Optional.empty();
    }
    return Optional.of(indicators.computeIfAbsent(id, absent -> new IndicatorEvidence()));
  }

  /** An id that a table of the framework can have; empty where there is none. */
  private static String id(MappedRow record, String column) {
    if (record.cell(column).rule().isPresent()) {
      return "";
    }
    String text = Blanks.trim(record.cell(column).text());
    boolean plain =
        text.length() <= LONGEST
            && text.chars().noneMatch(Character::isISOControl)
            && !text.startsWith("=");
    return plain ? text : "";
  }

  /** The regions that rows of each mission name, sorted. */
  Map<String, Set<String>> missions() {
    return missions;
  }

  /** The missions that no source defines, sorted. */
  Set<String> missionsWithoutRow() {
    return missionsWithoutRow;
  }

  /** What rows show of each indicator, by id. */
  Map<String, IndicatorEvidence> indicators() {
    return indicators;
  }

  /** Whether there are more ids than are kept. */
  boolean areMore() {
    return beyond;
  }
}
