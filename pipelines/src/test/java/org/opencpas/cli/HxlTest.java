package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that come as HXL, in whatever it is written, give the release of the plain records. */
class HxlTest {
  private static final String ASSESSMENT =
      """
      name: small
      sources:
        - name: returns
          files: records/*
          format: hxl
          mapping:
            mission_id: {constant: KESMIS}
            indicator_id: {column: "#indicator+code"}
            region_id: {column: "#adm1+code"}
            period: {column: "#date-reported", date: hxl, as: month}
            value: {column: "#indicator-code", number: grouped}
            reported_at: {column: "#date+reported", date: hxl-day-first}
      """;
  private static final List<List<String>> ROWS =
      List.of(
          List.of("What", "", "Where", "When", "How many", "Sent"),
          List.of(
              "#indicator +code",
              "",
              "#adm1+code",
              "#date +start",
              "#indicator+value+num",
              "#date+Reported"),
          List.of("patrols", "x", "KS01", "Jan 2024", "1.2E1", "3 Feb 2024"),
          List.of("patrols", "y", "KS02", "2024-01", "15", "03/02/2024"),
          List.of("violations", "", "KS01", "January 2024", "0", "2024-02-04"),
          List.of("patrols", "", "KS01", "2024/02", "14", "March 3 2024"));

  @TempDir private static Path plain = Path.of("");

  private static String progress = "";

  @TempDir private Path directory = Path.of("");

  @BeforeAll
  static void publishPlain() {
    SmallWorkspace.filledIn(plain.resolve("workspace"));
    Program.run("run", plain.resolve("workspace"), "--out", plain.resolve("out")).ending(0);
    progress = progress(plain.resolve("out"));
  }

  private static String progress(Path out) {
    return Releases.contentHashes(out, Releases.latest(out)).getOrDefault("indicator_progress", "");
  }

  private static String csv(String delimiter) {
    StringBuilder text = new StringBuilder("Returns of Kestria, early 2024, all regions\n\n");
    ROWS.forEach(row -> text.append(String.join(delimiter, row)).append('\n'));
    return text.toString();
  }

  private static byte[] xlsx() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "OpenCPAS", "1.0")) {
      book.newWorksheet("About").value(0, 0, "Returns of Kestria");
      Worksheet sheet = book.newWorksheet("Data");
      for (int row = 0; row < ROWS.size(); row++) {
        for (int column = 0; column < ROWS.get(row).size(); column++) {
          sheet.value(row + 2, column, ROWS.get(row).get(column));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static String json() {
    StringBuilder text = new StringBuilder("{\"rows\": [[\"title\"]");
    ROWS.forEach(row -> text.append(",\n[\"").append(String.join("\",\"", row)).append("\"]"));
    return text.append("]}").toString();
  }

  private Answer published(byte[] file) {
    SmallWorkspace.in(directory.resolve("workspace"))
        .with("assessment.yaml", ASSESSMENT)
        .with("records/returns", file);
    Path out = directory.resolve("out");
    Answer answer = Program.run("run", directory.resolve("workspace"), "--out", out).ending(0);
    assertThat(progress(out)).isEqualTo(progress).hasSize(64);
    return answer;
  }

  @Test
  void fromTextJsonAndWorkbooks() throws IOException {
    published(csv(";").getBytes(StandardCharsets.UTF_8));
    published(csv(",").getBytes(StandardCharsets.UTF_16));
    published(json().getBytes(StandardCharsets.UTF_8));
    published(xlsx());

    assertThat(
            Program.query(
                directory.resolve("out"), "SELECT sheet, line FROM observations ORDER BY ALL"))
        .containsExactly(
            List.of("Data", "5"), List.of("Data", "6"), List.of("Data", "7"), List.of("Data", "8"));
  }

  @Test
  void filesWithoutTagsAndWithOtherTagsAreRejectedByName() {
    SmallWorkspace.in(directory.resolve("workspace"))
        .with("assessment.yaml", ASSESSMENT)
        .with("records/good.csv", csv(","))
        .with("records/page.csv", "<html><body>Please log in</body></html>")
        .with("records/plain.csv", "indicator,region\npatrols,KS01\n")
        .with("records/tags.csv", "#indicator+code,#adm1+pcode,#date\npatrols,KS01,2024-01\n");
    Path out = directory.resolve("out");
    Program.run("run", directory.resolve("workspace"), "--out", out, "--max-rejected", "1")
        .ending(0);

    assertThat(Program.query(out, "SELECT file, line, rule FROM rejections ORDER BY ALL"))
        .containsExactly(
            List.of("records/page.csv", "0", "file_is_page"),
            List.of("records/plain.csv", "0", "hxl_no_tags"),
            List.of("records/tags.csv", "0", "column_missing"));
    assertThat(Program.query(out, "SELECT message FROM rejections WHERE rule = 'column_missing'"))
        .containsExactly(
            List.of(
                "missing: \"#adm1+code\", \"#date+reported\", \"#indicator-code\"; present:"
                    + " \"#indicator+code\", \"#adm1+pcode\", \"#date\""));
  }
}
