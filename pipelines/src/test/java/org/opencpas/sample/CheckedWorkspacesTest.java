package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.pipeline.CheckReport;
import org.opencpas.pipeline.CheckScope;
import org.opencpas.pipeline.Problem;
import org.opencpas.pipeline.SourceSummary;
import org.opencpas.pipeline.WorkspaceCheck;
import org.opencpas.sample.PlainTable.Row;

/** What check counts in random workspaces against the plain model of a release of them. */
class CheckedWorkspacesTest {
  private static final int SEEDS = 40;

  @Test
  void countsAreThoseOfARelease(@TempDir Path directory) {
    for (long seed = 300; seed < 300 + SEEDS; seed++) {
      RandomWorkspace.of(seed).writeTo(directory);
      List<Problem> problems = new ArrayList<>();
      CheckReport report =
          WorkspaceCheck.of(directory).value().orElseThrow().check(CheckScope.WHOLE, problems::add);
      Map<String, PlainTable> tables = PlainModel.compute(directory, null);
      assertThat(summaries(report)).as("seed %d", seed).isEqualTo(counts(tables));
      assertThat(rules(problems)).as("seed %d", seed).isEqualTo(rules(tables));
    }
  }

  private static Map<String, List<Long>> summaries(CheckReport report) {
    Map<String, List<Long>> summaries = new TreeMap<>();
    for (SourceSummary source : report.sources()) {
      if (source.files() > 0) {
        summaries.put(
            source.source(),
            List.of(
                source.rows(),
                source.rowsAccepted(),
                source.rowsRejected(),
                source.records(),
                source.outcomes().current(),
                source.outcomes().duplicate(),
                source.outcomes().superseded(),
                source.outcomes().retracted()));
      }
    }
    return summaries;
  }

  private static Map<String, List<Long>> counts(Map<String, PlainTable> tables) {
    List<String> columns =
        List.of(
            "rows",
            "rows_accepted",
            "rows_rejected",
            "records",
            "current",
            "duplicate",
            "superseded",
            "retracted");
    Map<String, List<Long>> counts = new TreeMap<>();
    for (Row row : rows(tables, "source_counts")) {
      List<Long> file = columns.stream().map(row::cell).map(Long::valueOf).toList();
      counts.merge(row.cell("source"), file, CheckedWorkspacesTest::sum);
    }
    return counts;
  }

  private static List<Long> sum(List<Long> one, List<Long> other) {
    List<Long> sum = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      sum.add(one.get(i) + other.get(i));
    }
    return sum;
  }

  private static Map<String, Long> rules(List<Problem> problems) {
    Map<String, Long> rules = new TreeMap<>();
    for (Problem problem : problems) {
      String key = String.join("|", problem.source(), problem.file(), problem.rule());
      rules.merge(key + "|" + problem.line(), 1L, Long::sum);
    }
    return rules;
  }

  private static Map<String, Long> rules(Map<String, PlainTable> tables) {
    Map<String, Long> rules = new TreeMap<>();
    for (String table : List.of("rejections", "quality_flags")) {
      for (Row row : rows(tables, table)) {
        String key = String.join("|", row.cell("source"), row.cell("file"), row.cell("rule"));
        rules.merge(key + "|" + row.cell("line"), 1L, Long::sum);
      }
    }
    return rules;
  }

  private static Iterable<Row> rows(Map<String, PlainTable> tables, String table) {
    PlainTable found = tables.get(table);
    return found == null ? List.of() : found.rows();
  }
}
