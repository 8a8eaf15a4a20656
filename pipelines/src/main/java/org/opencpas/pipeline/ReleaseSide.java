package org.opencpas.pipeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.publish.ReleaseReader;
import org.opencpas.release.Manifest;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Observation;
import org.opencpas.source.ScoringRules;

/**
 * One of two releases that are compared: what it was made of and by which rules.
 *
 * @param manifest its manifest
 * @param tables its framework
 * @param rules what it was scored by
 * @param facts its facts, by mission and indicator
 * @param days over which days its returns are due
 */
record ReleaseSide(
    Manifest manifest,
    FrameworkTables tables,
    ScoringRules rules,
    FactsByIndicator facts,
    Days days) {

  /** Days that records and counts of a release speak of. */
  static final class Days {
    private final Map<String, LocalDate> starts = new HashMap<>();
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;
    private @Nullable LocalDate known;

    private void add(String missionId, LocalDate from, LocalDate to) {
      starts.merge(missionId, from, Days::earlier);
      start = start == null ? from : earlier(start, from);
      end = end == null || end.isBefore(to) ? to : end;
    }

    private void know(@Nullable LocalDateTime from) {
      if (from != null && (known == null || known.isBefore(from.toLocalDate()))) {
        known = from.toLocalDate();
      }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
      return one.isBefore(other) ? one : other;
    }

    /** First day of a mission's records; of one without records that of all. */
    Optional<LocalDate> start(String missionId) {
      return Optional.ofNullable(starts.getOrDefault(missionId, start));
    }
  }

  /** Reads a release. */
  static ReleaseSide read(ReleaseReader reader) {
    FactsByIndicator facts = new FactsByIndicator();
    Days days = new Days();
    List<Observation> observations = reader.observations();
    for (Observation fact : observations) {
      facts.add(fact);
      days.add(fact.getMissionId(), fact.getPeriodStart(), fact.getPeriodEnd());
    }
    reader.read(
        "observation_history",
        List.of("mission_id", "period_start", "period_end", "known_from"),
        row -> {
          days.add(row.get(0).toString(), day(row, 1), day(row, 2));
          days.know((LocalDateTime) row.get(3));
        });
    return new ReleaseSide(
        reader.manifest(),
        reader.framework(),
        ScoringRules.ofSettings(reader.manifest().settings()),
        facts,
        days);
  }

  private static LocalDate day(IndexedRecord row, int place) {
    return (LocalDate) row.get(place);
  }

  /** First day after its coverage; empty when it looks back to no day and has no data. */
  Optional<LocalDate> coverageEnd() {
    return new AsOf(manifest.asOf()).end().or(() -> Optional.ofNullable(days.end));
  }

  /**
   * Day to whose end it was known: the as-of date; of a release of everything the day of its last
   * report, or the last of its data where nobody says when.
   */
  LocalDate knownOn() {
    LocalDate asOf = manifest.asOf();
    if (asOf != null) {
      return asOf;
    }
    if (days.known != null) {
      return days.known;
    }
    return days.end == null ? LocalDate.EPOCH : days.end.minusDays(1);
  }
}
