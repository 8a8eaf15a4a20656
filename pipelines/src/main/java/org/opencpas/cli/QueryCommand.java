package org.opencpas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.opencpas.query.QueryFormat;
import org.opencpas.query.ReleaseQuery;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command query: asks a release in SQL. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks a release in DuckDB's SQL. Reads that release and nothing else, and changes nothing.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  opencpas query out \"SHOW TABLES\"",
      "  opencpas query out \"DESCRIBE effectiveness\"",
      "  opencpas query out \"FROM rejections\" --format csv > rejections.csv"
    })
final class QueryCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "directory that releases are published in")
  private Path out = Path.of("");

  @Parameters(paramLabel = "SQL", description = "one statement")
  private String sql = "";

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "FORMAT",
      description = {
        "table, csv, json or markdown (default: ${DEFAULT-VALUE})",
        "csv puts an apostrophe before a text that a spreadsheet would run as a formula;",
        "csv_exact leaves every text as it is, for programs"
      })
  private QueryFormat format = QueryFormat.TABLE;

  @Mixin private ChosenRelease release = new ChosenRelease();

  QueryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    OutputLayout layout = new OutputLayout(out);
    Optional<ReleaseId> id = release.named(layout);
    try (ReleaseQuery query = ReleaseQuery.open(out, id)) {
      release.orLatest(layout).ifPresent(each -> tellIfWithdrawn(layout, each));
      query.answer(sql, format, surroundings.out());
    }
    surroundings.out().flush();
    return ExitCode.DONE;
  }

  private void tellIfWithdrawn(OutputLayout layout, ReleaseId id) {
    Withdrawal.find(layout, id)
        .ifPresent(notice -> surroundings.err().println("Note: " + Notices.of(id, notice)));
  }
}
