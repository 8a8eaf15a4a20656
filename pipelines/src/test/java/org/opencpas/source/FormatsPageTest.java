package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsPageTest {
  private static final Path PAGE = Path.of("../docs/formats.md");

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void everyFormatIsOnThePage(SourceFormat format) throws IOException {
    assertThat(Files.readString(PAGE)).contains("`" + format.word() + "`");
  }

  @Test
  void everyReadyMappingIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(ReadySources.NAMES)
        .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
  }

  @Test
  void theLimitsOfTheExampleAreRead() throws IOException {
    String page = Files.readString(PAGE);
    String limits =
        page.substring(page.indexOf("limits: {"), page.indexOf("}", page.indexOf("limits: {")) + 1);

    Workspace workspace =
        Kestria.workspace(
            "name: kestria\nsources:\n  - {name: a, files: a.csv, format: indicator-records}\n"
                + limits
                + "\n");

    assertThat(workspace.limits()).isEqualTo(new ExpansionLimits(50_000_000_000L, 2_000, 500));
  }
}
