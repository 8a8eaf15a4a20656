package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Header;
import org.opencpas.source.Source;
import org.opencpas.source.TagSpec;
import org.opencpas.source.WorkspaceReader;

class HeaderCheckTest {

  private static Optional<Rejection> check(String... names) {
    return HeaderCheck.check(Kestria.records(), Kestria.FILE, "", new Header(List.of(names)));
  }

  @Test
  void aHeaderWithWhatIsNeededPasses() {
    assertThat(check("mission_id", "", "indicator_id", "period", "value", "")).isEmpty();
  }

  @Test
  void aMissingColumnRejectsTheFile() {
    Rejection rejection =
        HeaderCheck.check(
                Kestria.source(
                    "format: csv",
                    "mapping:",
                    "  mission_id: {column: mission}",
                    "  indicator_id: {column: what}",
                    "  period: {column: moment}"),
                Kestria.FILE,
                "",
                new Header(List.of("mision", "what", "")))
            .orElseThrow();

    assertThat(rejection.getLine()).isZero();
    assertThat(rejection.getRule()).isEqualTo("column_missing");
    assertThat(rejection.getColumnName()).isEqualTo("mission,moment");
    assertThat(rejection.getMessage())
        .isEqualTo("missing: \"mission\", \"moment\"; present: \"mision\", \"what\"");
    assertThat(rejection.getHint())
        .isEqualTo("Nearest: \"mission\" and \"mision\". Rename it, or change the mapping.");
  }

  @Test
  void anUnknownColumnOfCanonicalRecordsRejectsTheFile() {
    Rejection rejection =
        check("mission_id", "indicator_id", "period", "vallue", "zebra").orElseThrow();

    assertThat(rejection.getRule()).isEqualTo("column_unknown");
    assertThat(rejection.getColumnName()).isEqualTo("vallue,zebra");
    assertThat(rejection.getMessage()).startsWith("unknown: \"vallue\", \"zebra\"; known: ");
    assertThat(rejection.getHint()).startsWith("Nearest: \"vallue\" and \"value\". ");
  }

  @Test
  void bothAreToldInOneRejection() {
    Rejection rejection = check("mission_id", "indicator", "period").orElseThrow();

    assertThat(rejection.getRule()).isEqualTo("column_missing");
    assertThat(rejection.getAlso()).isEqualTo("column_unknown");
  }

  @Test
  void aTagPatternThatFindsNothingIsMissingWithTheTagNearestToIt(@TempDir Path workspace)
      throws IOException {
    Files.writeString(
        workspace.resolve(WorkspaceReader.FILE),
        """
        name: kestria
        sources:
          - name: returns
            files: a
            format: hxl
            mapping:
              mission_id: {constant: KESMIS}
              indicator_id: {column: "#indicator+code"}
              region_id: {column: "#adm1+pcode"}
              period: {column: "#date"}
        """);
    Source source = WorkspaceReader.read(workspace).value().orElseThrow().source(0);
    Header header =
        Header.tagged(
            Stream.of("#indicator+code", "#adm1+code", "#date+start")
                .map(each -> TagSpec.parse(each).orElseThrow())
                .toList());

    Rejection rejection = HeaderCheck.check(source, Kestria.FILE, "", header).orElseThrow();

    assertThat(rejection.getMessage())
        .isEqualTo(
            "missing: \"#adm1+pcode\"; present: \"#indicator+code\", \"#adm1+code\","
                + " \"#date+start\"");
    assertThat(rejection.getHint()).startsWith("Nearest: \"#adm1+pcode\" and \"#adm1+code\". ");
  }
}
