package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.release.Manifest;

/**
 * Everything that is wrong with files in one workspace, with a good file among them: each is
 * refused for what it is, and the rest is published.
 */
class BrokenInputTest {
  private static final String HEADER = SmallWorkspace.HEADER;
  private static final String GOOD = "KESMIS,patrols,KS02,2024-0%d,5,,,2024-12-01,\n";

  @TempDir private static Path directory = Path.of("");

  private static Path workspace = Path.of("");
  private static Path out = Path.of("");
  private static Answer answer = new Answer(-1, "", "");

  @BeforeAll
  static void run() throws IOException {
    workspace = directory.resolve("workspace");
    out = directory.resolve("out");
    write();
    answer = Program.run("run", workspace, "--out", out, "--max-rejected", "1");
  }

  private static void write() throws IOException {
    SmallWorkspace.filledIn(workspace)
        .with(
            "assessment.yaml",
            """
            name: small
            sources:
              - name: returns
                files: records/*.csv
                format: indicator-records
                encoding: UTF-8
            """)
        .with("records/truncated.csv", HEADER + GOOD.formatted(2) + "KESMIS,patrols,KS02,2024-0")
        .with("records/empty.csv", "")
        .with("records/zero.csv", HEADER + row("KS02", "2024-03", "1\0", "") + GOOD.formatted(3))
        .with("records/zeros.csv", new byte[4096])
        .with(
            "records/unclosed.csv",
            HEADER + row("KS02", "2024-04", "1", "\"never closed") + GOOD.formatted(4))
        .with("records/column.csv", "mission_id,indicator_id,area,period,value\nKESMIS,,,,\n")
        .with("records/indicator.csv", HEADER + "KESMIS,patrol,KS01,2024-05,1,,,,\n")
        .with("records/region.csv", HEADER + row("KS09", "2024-05", "1", ""))
        .with("records/comma.csv", HEADER + row("KS02", "2024-05", "\"12,5\"", ""))
        .with("records/year.csv", HEADER + row("KS02", "0024-05", "1", ""))
        .with("records/nan.csv", HEADER + row("KS02", "2024-05", "NaN", ""))
        .with("records/formula.csv", HEADER + row("KS02", "2024-05", "1", "=cmd()"))
        .with(
            "records/latin1.csv",
            (HEADER + GOOD.formatted(5) + row("KS02", "2024-06", "1", "Vérane"))
                .getBytes(StandardCharsets.ISO_8859_1))
        .with(
            "records/huge.csv",
            HEADER + row("KS02", "2024-06", "1", "x".repeat(3_000_000)) + GOOD.formatted(6));
    Files.createDirectory(workspace.resolve("records/directory.csv"));
    Files.createSymbolicLink(workspace.resolve("records/dangling.csv"), Path.of("nowhere.csv"));
  }

  private static String row(String region, String period, String value, String comment) {
    return "KESMIS,patrols," + region + "," + period + "," + value + ",,,," + comment + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "NULL",
      textBlock =
          """
          truncated.csv, 3, NULL,         cell_count,         'the row has 4 cells, the header 9', truncated file
          directory.csv, 0, NULL,         file_is_directory,  records/directory.csv is a directory, Name the files in it
          dangling.csv,  0, NULL,         file_missing,       is a link to a file that is not there, the target of the link
          empty.csv,     0, NULL,         file_empty,         records/empty.csv,                    Ask the sender
          zero.csv,      2, value,        control_character,  U+0000,                               the file may be damaged
          zeros.csv,     0, NULL,         header_unreadable,  UTF-16,                               encoding
          unclosed.csv,  2, comment,      quote_unclosed,     reading goes on at line 3,            Close the quote
          column.csv,    0, area,         column_unknown,     area,                                 Rename it
          indicator.csv, 2, indicator_id, indicator_unknown,  patrol,                               Write patrols
          region.csv,    2, region_id,    region_unknown,     KS09,                                 Correct the id
          comma.csv,     2, value,        not_a_number,       '12,5',                               decimal
          year.csv,      2, period,       year_implausible,   0024-05,                              Check the year
          nan.csv,       2, value,        not_finite,         NaN,                                  Leave the cell blank
          formula.csv,   2, comment,      formula,            =cmd(),                               Export values
          latin1.csv,    0, NULL,         encoding_invalid,   0xE9,                                 Say the right encoding
          huge.csv,      2, comment,      cell_too_long,      1000000 characters,                   never closed
          """)
  void eachIsRefusedForWhatItIs(
      String file, String line, String column, String rule, String message, String hint) {
    List<List<String>> rejections =
        Program.query(
            out,
            "SELECT line, column_name, rule, message, hint FROM rejections WHERE file = 'records/"
                + file
                + "'");
    assertThat(rejections).hasSize(1);
    List<String> rejection = rejections.get(0);
    assertThat(rejection.subList(0, 3)).containsExactly(line, column == null ? "" : column, rule);
    assertThat(rejection.get(3)).contains(message);
    assertThat(rejection.get(4)).contains(hint);
  }

  @Test
  void theRestIsPublishedAndNothingIsLost() {
    answer.ending(0);
    Manifest.Counts counts = Releases.manifest(out, answer.releaseId()).counts();
    assertThat(counts.rows()).isEqualTo(18);
    assertThat(counts.rowsAccepted()).isEqualTo(8);
    assertThat(counts.rowsRejected()).isEqualTo(10);
    assertThat(counts.filesUnreadable()).isEqualTo(6);
    assertThat(
            Program.query(
                out, "SELECT region_id, month(period_start), value FROM observations ORDER BY ALL"))
        .contains(List.of("KS01", "1", "12"), List.of("KS02", "2", "5"), List.of("KS02", "6", "5"))
        .hasSize(8);
    assertThat(Program.run("verify", out).ending(0).out()).isEmpty();
  }

  @Test
  void theSummaryNamesRulesAndFiles() {
    assertThat(answer.err())
        .contains("rejected, quote_unclosed: 1", "could not be read: records/dangling.csv");
  }

  @Test
  void checkPrintsTheSameAndPublishesNothing() {
    Answer checked = Program.run("check", workspace).ending(3);
    assertThat(checked.out())
        .contains(
            "records/region.csv:2: region_id: ", "[region_unknown]", "records/empty.csv: records")
        .doesNotContain("\0");
    assertThat(checked.out().lines().filter(line -> line.startsWith("records/"))).hasSize(16);
    assertThat(checked.out())
        .contains("returns: 17 files, 18 rows: 8 accepted, 10 rejected")
        .contains("files that cannot be read to their end: 6");
  }

  @Test
  void tooMuchRefusedIsWrittenButNotShownToReaders() {
    Path fresh = directory.resolve("fresh");
    Path good = SmallWorkspace.filledIn(directory.resolve("good")).directory();
    String first = Program.run("run", good, "--out", fresh).ending(0).releaseId();
    Answer refused = Program.run("run", workspace, "--out", fresh).ending(3);
    assertThat(refused.err())
        .contains("Too much was rejected: 55.6 %", "--release " + refused.releaseId());
    assertThat(Releases.latest(fresh)).isEqualTo(first);
    assertThat(Program.run("verify", fresh, refused.releaseId()).ending(0).out()).isEmpty();
    assertThat(Program.run("run", workspace, "--out", fresh, "--max-rejected", "1").ending(0).err())
        .contains("Unchanged");
    assertThat(Releases.latest(fresh)).isEqualTo(refused.releaseId());
  }

  @Test
  void whyAFileCannotBeReadTellsReleasesApart() throws IOException {
    Path broken = SmallWorkspace.filledIn(directory.resolve("broken")).directory();
    Path file = broken.resolve("records/x.csv");
    Path published = directory.resolve("apart");
    Files.createSymbolicLink(file, Path.of("nowhere.csv"));
    String missing = publishAnyway(broken, published);
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(publishAnyway(broken, published)).isNotEqualTo(missing);
  }

  @Test
  void fileWithoutPermissionIsUnreadable() throws IOException {
    Path closed = SmallWorkspace.filledIn(directory.resolve("closed")).directory();
    Path file = Files.writeString(closed.resolve("records/x.csv"), HEADER);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(file)).as("root reads every file").isFalse();
    Path published = directory.resolve("out-closed");
    publishAnyway(closed, published);
    assertThat(Program.query(published, "SELECT rule, hint FROM rejections"))
        .containsExactly(
            List.of(
                "file_unreadable",
                "Check that it is whole and of the format that its source says, then its"
                    + " permissions and its disk."));
  }

  private static String publishAnyway(Path workspace, Path out) {
    return Program.run("run", workspace, "--out", out, "--max-rejected", "1").ending(0).releaseId();
  }
}
