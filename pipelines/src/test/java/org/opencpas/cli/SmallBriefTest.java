package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Briefs of a mission with two regions and two indicators. */
class SmallBriefTest {
  @TempDir private Path directory = Path.of("");

  private Document brief(SmallWorkspace workspace) throws IOException {
    Path out = directory.resolve("out");
    Path file = directory.resolve("brief.html");
    Program.run("run", workspace.directory(), "--out", out).ending(0);
    Program.run("brief", out, "--out", file, "--mission", "KESMIS", "--audience", "internal")
        .ending(0);
    return Jsoup.parse(Files.readString(file));
  }

  /** Of February one of four returns came, and of violations in KS02 none ever did. */
  @Test
  void aRegionThatWasRenamedStandsOnceUnderItsLastName() throws IOException {
    Document page =
        brief(
            SmallWorkspace.filledIn(directory.resolve("workspace"))
                .with(
                    "framework/regions.csv",
                    """
                    region_id,name,level,parent_id,valid_from,valid_to
                    KS,Kestria,0,,,
                    KS01,Haute-Vérane,1,KS,,2024-02-01
                    KS01,Nouvelle-Vérane,1,KS,2024-02-01,
                    KS02,Valdorée,1,KS,,
                    """));
    assertThat(page.select("#unknown p").text()).contains("Of 4 returns last due 3 are silent");
    assertThat(page.select("#silent_all tbody tr").eachText())
        .containsExactlyInAnyOrder(
            "Nouvelle-Vérane civilian 1 1 0 0 0",
            "Valdorée civilian 1 1 0 0 1",
            "Valdorée military 1 1 0 0 0");
  }

  @Test
  void whereNothingWasDueNothingIsPraised() throws IOException {
    SmallWorkspace workspace = SmallWorkspace.filledIn(directory.resolve("workspace"));
    Path indicators = workspace.directory().resolve("framework/indicators.csv");
    workspace.with(
        "framework/indicators.csv", Files.readString(indicators).replace(",month,", ",irregular,"));
    Document page = brief(workspace);
    assertThat(page.select("#unsaid").text()).contains("No returns were due in the last year");
    assertThat(page.select("#unknown").text())
        .contains("No returns were due in the last year")
        .doesNotContain("brought a value");
  }
}
