package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README of the sample says of when runs are due is what the program says. */
class KestriaDueTest {
  private static final Path SAMPLE = Path.of("../sample-data").toAbsolutePath().normalize();
  private static final Path KESTRIA = SAMPLE.resolve("kestria");

  @TempDir private Path directory = Path.of("");

  /** The rows of the table: day, and the labels that are due, overdue, moved and next. */
  private static List<List<String>> story() throws IOException {
    return Files.readAllLines(SAMPLE.resolve("README.md")).stream()
        .map(String::strip)
        .filter(line -> line.matches("\\| \\d{4}-\\d\\d-\\d\\d \\|.*"))
        .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
        .toList();
  }

  /** The same by the program. */
  private static List<String> told(String on) {
    Answer answer = Program.run("due", KESTRIA, "--on", on, "--format", "csv");
    List<List<String>> rows = answer.rows();
    List<String> told = new ArrayList<>(List.of(on));
    for (String state : List.of("due", "overdue", "moved")) {
      told.add(String.join(" ", labels(rows, state)));
    }
    told.add(
        labels(rows, "planned").stream()
            .filter(label -> label.startsWith("renewal-"))
            .findFirst()
            .orElse(""));
    assertThat(answer.exitCode()).as(on).isEqualTo((told.get(1) + told.get(2)).isEmpty() ? 0 : 3);
    return told;
  }

  private static List<String> labels(List<List<String>> rows, String state) {
    return rows.stream()
        .filter(row -> row.get(0).equals(state))
        .map(row -> row.get(1))
        .distinct()
        .toList();
  }

  @Test
  void tenDatesAroundTwoRenewalsAndARolloverAreAsTheReadmeSays() throws IOException {
    List<List<String>> story = story();
    assertThat(story).hasSize(10);
    for (List<String> row : story) {
      assertThat(told(row.get(0))).isEqualTo(row);
    }
  }

  @Test
  void runDueTwiceDoesTheWorkOnce() {
    Path out = directory.resolve("out");
    Answer first =
        Program.run("run", KESTRIA, "--out", out, "--due", "--on", "2022-06-18").ending(0);
    assertThat(first.releaseId()).startsWith("2022-06-01-").hasSize(23);
    assertThat(first.err())
        .contains(first.releaseId() + " is labelled renewal-kesmis-2022-07-01 and will be kept.");
    var files = Releases.files(out);
    Answer second =
        Program.run("run", KESTRIA, "--out", out, "--due", "--on", "2022-06-18").ending(0);
    assertThat(second.out()).isEmpty();
    assertThat(second.err()).startsWith("Nothing to do");
    assertThat(Releases.files(out)).isEqualTo(files);
    assertThat(Program.run("due", KESTRIA, "--on", "2022-06-18", "--out", out).ending(0).out())
        .contains("Done:\n  renewal-kesmis-2022-07-01 = " + first.releaseId());
  }
}
