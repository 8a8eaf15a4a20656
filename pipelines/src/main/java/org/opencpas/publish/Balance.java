package org.opencpas.publish;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.opencpas.release.Manifest;

/**
 * Promise 1 as a check: rows and records balance, per file and in all. It counts in the tables as
 * they were written, never with what a worker remembers.
 */
final class Balance {
  private final Duck duck;
  private final Map<String, String> fillings;
  private final Draft.Withheld withheld;

  /**
   * Looks at a release.
   *
   * @param files files of each table by its name
   * @param eventSources names of the sources whose records are reports of events
   */
  Balance(
      Duck duck,
      Map<String, List<String>> files,
      Set<String> eventSources,
      Draft.Withheld withheld) {
    this.duck = duck;
    this.withheld = withheld;
    this.fillings =
        Map.of(
            "source_counts", files(files, "source_counts"),
            "rejections", files(files, "rejections"),
            "observation_history", files(files, "observation_history"),
            "observations", files(files, "observations"),
            "events", files(files, "events"),
            "event_sources", Sql.texts(eventSources.stream().sorted().toList()),
            "withheld_records", Long.toString(withheld.records()),
            "withheld_current", Long.toString(withheld.current()));
  }

  private static String files(Map<String, List<String>> files, String table) {
    return Sql.texts(Objects.requireNonNull(files.get(table), table));
  }

  /** What does not balance, one sentence each; empty when all does. */
  List<String> findings() {
    return duck.rows(Sql.statement("balance", fillings)).stream()
        .map(row -> Objects.requireNonNull(row.get("finding")))
        .toList();
  }

  /** The totals. */
  Manifest.Counts counts() {
    Map<String, String> row = duck.rows(Sql.statement("counts", fillings)).get(0);
    return new Manifest.Counts(
        count(row, "rows"),
        count(row, "rows_accepted"),
        count(row, "rows_rejected"),
        count(row, "records"),
        count(row, "current"),
        count(row, "duplicate"),
        count(row, "superseded"),
        count(row, "retracted"),
        count(row, "later"),
        count(row, "files_unreadable"),
        withheld.records(),
        withheld.current(),
        count(row, "facts_without_knowledge_time"));
  }

  private static long count(Map<String, String> row, String column) {
    return Long.parseLong(Objects.requireNonNull(row.get(column), column));
  }
}
