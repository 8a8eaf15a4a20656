package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.pipeline.ReleaseComparison;
import org.opencpas.publish.Published;
import org.opencpas.release.OutputLayout;
import org.opencpas.schemas.Change;

/** Two ways to the same: a release against an earlier one, and against its own last renewal. */
class DiffBesideChangesTest {
  private static final LocalDate RENEWAL = LocalDate.of(2024, 7, 1);

  /** What is counted from events is not counted anew as of an earlier day. */
  private static final String COUNTED = ", conflict-";

  @TempDir private Path out = Path.of("");

  @Test
  void differencesToTheReleaseOfTheRenewalAreTheTableOfChanges() {
    Path kestria = GoldenFiles.sampleData().resolve("kestria");
    Published then = Publishing.publish(kestria, out, RENEWAL);
    Published now = Publishing.publish(kestria, out, null);
    List<Change> differences =
        ReleaseComparison.compare(
                new OutputLayout(out),
                then.manifest().releaseId(),
                now.manifest().releaseId(),
                Optional.empty())
            .changes();
    List<String> columns =
        Change.getClassSchema().getFields().stream().map(Schema.Field::name).toList();
    List<String> compared = texts(ReleasedTables.of(differences, columns));
    List<String> published = texts(ReleasedTables.read(now.release().root(), "changes", columns));
    assertThat(compared).hasSizeGreaterThan(1000);
    assertThat(without(compared, published))
        .as("of diff alone")
        .allMatch(row -> row.contains(COUNTED));
    assertThat(without(published, compared)).as("of changes alone").isEmpty();
  }

  private static List<String> without(List<String> some, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return some.stream().filter(each -> !known.contains(each)).toList();
  }

  private static List<String> texts(PlainTable table) {
    List<String> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(table.columns().stream().map(row::cell).toList() + ""));
    return rows;
  }
}
