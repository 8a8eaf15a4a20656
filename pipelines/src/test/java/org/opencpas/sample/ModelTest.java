package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.calendar.AsOf;
import org.opencpas.pipeline.StagesAlone;

/** The program against the plain model: the same workspace, the same tables. */
class ModelTest {
  private static final int SEEDS = 150;
  private static final Comparator<List<String>> ORDER =
      Comparator.comparing(row -> String.join("|", row));

  @TempDir private Path out = Path.of("");

  @Test
  void kestriaWithEverythingKnown() {
    agreeOnKestria(null);
  }

  @Test
  void kestriaBeforeTheLateCorrection() {
    agreeOnKestria(LocalDate.of(2023, 10, 31));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void releasesOfRandomWorkspaces(long seed, @TempDir Path workspace) {
    RandomWorkspace random = RandomWorkspace.of(seed);
    random.writeTo(workspace);
    agree(workspace, random.asOf().orElse(null));
  }

  /**
   * Duplicates, corrections, deletions, merges, ties, silence, in any order of files; many more of
   * them without Beam, which takes a second for each.
   */
  @Test
  void stagesOverRandomWorkspaces(@TempDir Path workspace) {
    for (long seed = 100; seed < 100 + SEEDS; seed++) {
      RandomWorkspace random = RandomWorkspace.of(seed);
      random.writeTo(workspace);
      LocalDate asOf = random.asOf().orElse(null);
      Map<String, List<SpecificRecordBase>> tables = StagesAlone.run(workspace, new AsOf(asOf));
      for (Map.Entry<String, PlainTable> table : PlainModel.compute(workspace, asOf).entrySet()) {
        PlainTable expected = table.getValue();
        PlainTable staged =
            ReleasedTables.of(tables.getOrDefault(table.getKey(), List.of()), expected.columns());
        compare(table.getKey() + " of seed " + seed, expected, staged);
      }
    }
  }

  private void agree(Path workspace, @Nullable LocalDate asOf) {
    agree(PlainModel.compute(workspace, asOf), workspace, asOf);
  }

  /** The model reads plain text only; the program reads what is committed. */
  private void agreeOnKestria(@Nullable LocalDate asOf) {
    agree(PlainKestria.compute(asOf), GoldenFiles.sampleData().resolve("kestria"), asOf);
  }

  private void agree(Map<String, PlainTable> tables, Path workspace, @Nullable LocalDate asOf) {
    Path release = Publishing.publish(workspace, out, asOf).release().root();
    tables.forEach(
        (name, expected) ->
            compare(name, expected, ReleasedTables.read(release, name, expected.columns())));
  }

  private static void compare(String table, PlainTable expected, PlainTable released) {
    List<List<String>> left = sorted(expected);
    List<List<String>> right = sorted(released);
    List<String> differences = new ArrayList<>();
    int l = 0;
    int r = 0;
    while ((l < left.size() || r < right.size()) && differences.size() < 10) {
      if (l < left.size() && r < right.size() && same(left.get(l), right.get(r))) {
        l++;
        r++;
      } else if (r == right.size()
          || (l < left.size() && ORDER.compare(left.get(l), right.get(r)) < 0)) {
        differences.add("\n  model   " + left.get(l++));
      } else {
        differences.add("\n  program " + right.get(r++));
      }
    }
    assertThat(differences).as("%s %s", table, expected.columns()).isEmpty();
  }

  private static List<List<String>> sorted(PlainTable table) {
    return table.rows().stream()
        .map(row -> table.columns().stream().map(row::cell).toList())
        .sorted(ORDER)
        .toList();
  }

  private static boolean same(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Both accumulate exactly, but may round at different places. */
  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      double left = Double.parseDouble(one);
      double right = Double.parseDouble(other);
      return Math.abs(left - right) <= 1e-12 * Math.max(1, Math.abs(left));
    } catch (NumberFormatException text) {
      return false;
    }
  }
}
