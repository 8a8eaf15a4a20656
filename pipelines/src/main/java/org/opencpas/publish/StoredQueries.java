package org.opencpas.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The views and macros of the catalogue. Each is a resource of its own. */
final class StoredQueries {
  /** In an order in which each finds those that it asks. */
  private static final List<String> NAMES =
      List.of(
          "region_lineage",
          "figure_facts",
          "counted_events",
          "benchmark_history",
          "readiness_scores",
          "as_of_day",
          "can_tell",
          "end_of_period",
          "observations_known_on",
          "targets_known_on",
          "assessments_known_on");

  /** Columns that only what holds now can tell. */
  private static final Set<String> OF_NOW = Set.of("first_reported_at", "confirmed_at");

  /** After every day that a period may end on. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private StoredQueries() {}

  /**
   * All of them, in order.
   *
   * @param asOf day up to whose end things were known; null: everything in the inputs
   */
  static List<StoredQuery> of(@Nullable LocalDate asOf) {
    LocalDate seenUntil = asOf == null ? NEVER : asOf.plusDays(1);
    Map<String, String> fillings =
        Map.of(
            "seen_until", "DATE " + Sql.text(seenUntil.toString()),
            "as_of", Sql.text(asOf == null ? "infinity" : asOf.toString()),
            "observations", columns("observations"),
            "targets", columns("targets"),
            "assessments", columns("assessments"));
    return NAMES.stream()
        .map(name -> StoredQuery.parse(Sql.statement("stored/" + name, fillings)))
        .toList();
  }

  private static String columns(String table) {
    return Tables.named(table).columns().stream()
        .map(Column::name)
        .filter(name -> !OF_NOW.contains(name))
        .map(Sql::identifier)
        .collect(Collectors.joining(", "));
  }
}
