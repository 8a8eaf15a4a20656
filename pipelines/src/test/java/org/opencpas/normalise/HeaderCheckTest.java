package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Header;

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
}
