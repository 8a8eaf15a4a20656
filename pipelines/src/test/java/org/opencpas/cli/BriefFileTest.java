package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a brief is written to, and what stands in the way of it. */
class BriefFileTest {
  private static final String NAME = "Mission « d'été » of \"<b>Kestria</b>\" & (fictional)";
  private static final String MISSION = "KES'MIS \"é\" & <b>";

  @TempDir private static Path common = Path.of("");

  private static Path out = Path.of("");

  @TempDir private Path directory = Path.of("");

  @BeforeAll
  static void run() throws IOException {
    Path workspace = common.resolve("workspace");
    SmallWorkspace.filledIn(workspace);
    for (String file :
        List.of("framework/missions.csv", "framework/indicators.csv", "records/good.csv")) {
      String text = Files.readString(workspace.resolve(file));
      Files.writeString(
          workspace.resolve(file),
          text.replace("KESMIS", quoted(MISSION))
              .replace("Mission in Kestria (fictional)", quoted(NAME)));
    }
    out = common.resolve("out");
    Program.run("run", workspace, "--out", out).ending(0);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static Answer brief(Object file, Object... options) {
    List<Object> words = new ArrayList<>(List.of("brief", out, "--out", file));
    words.addAll(List.of("--audience", "internal", "--mission", MISSION));
    words.addAll(List.of(options));
    return Program.run(words.toArray());
  }

  private static Answer early(Path releases, Path file, String on) {
    return Program.run(
        "brief",
        releases,
        "--out",
        file,
        "--audience",
        "internal",
        "--mission",
        MISSION,
        "--on",
        on);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aMissionMayHaveAnyId() throws IOException {
    Path file = directory.resolve("a/b/brief.html");
    brief(file).ending(0);
    assertThat(Jsoup.parse(Files.readString(file)).select("h1").text()).contains(MISSION);
    assertThat(Jsoup.parse(Files.readString(file)).select("#mandate").text()).contains(NAME);
  }

  @Test
  void anIdIsTakenAsItIsWritten() {
    String other = MISSION.toLowerCase(Locale.ROOT);
    Path none = directory.resolve("none.html");
    assertThat(
            Program.run("brief", out, "--out", none, "--audience", "internal", "--mission", other)
                .ending(2)
                .err())
        .contains("the release has no mission '" + other + "'; it has " + MISSION);
    assertThat(none).doesNotExist();
  }

  @Test
  void nothingIsLeftBesideThePage() throws IOException {
    brief(directory.resolve("brief.html")).ending(0);
    brief(directory.resolve("brief.html")).ending(0);
    assertThat(names()).containsExactly("brief.html");
  }

  @Test
  void aDirectoryIsNotReplaced() throws IOException {
    assertThat(brief(directory).ending(2).err())
        .contains("'" + directory + "' is no file; name one to write with --out");
    assertThat(brief("").ending(2).err()).contains("'' is no file");
    assertThat(brief("/").ending(2).err()).contains("'/' is no file");
    assertThat(names()).isEmpty();
  }

  @Test
  void whatARunWroteIsNotReplaced() throws IOException {
    String id = Releases.latest(out);
    Path link = Files.createSymbolicLink(directory.resolve("link"), out);
    for (Path target :
        List.of(
            out.resolve("LATEST"),
            link.resolve("LATEST"),
            link.resolve("labels/new.html"),
            out.resolve("releases").resolve(id).resolve("DICTIONARY.md"))) {
      assertThat(brief(target).ending(2).err())
          .contains("'" + target + "' lies among the releases; name a file outside of them");
    }
    assertThat(out.resolve("labels/new.html")).doesNotExist();
    Program.run("verify", out).ending(0);
    brief(out.resolve("brief.html")).ending(0);
    Files.delete(out.resolve("brief.html"));
  }

  @Test
  void noDayBeforeThatOfTheReleaseIsTaken() {
    Path releases = directory.resolve("early");
    Program.run("run", common.resolve("workspace"), "--out", releases, "--as-of", "2024-06-30")
        .ending(0);
    Path file = directory.resolve("early.html");
    assertThat(early(releases, file, "2024-06-29").ending(2).err())
        .contains("the release tells what was known on 2024-06-30, after --on 2024-06-29");
    assertThat(file).doesNotExist();
    early(releases, file, "2024-06-30").ending(0);
  }

  @Test
  void aFileIsNoPlaceForAFile() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "text");
    for (String below : List.of("brief.html", "deeper/brief.html")) {
      Path target = file.resolve(below);
      assertThat(brief(target).ending(1).err())
          .contains(target + " cannot be written; check permissions and free space");
    }
    assertThat(names()).containsExactly("file");
    assertThat(file).hasContent("text");
  }

  @Test
  void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
    Path file = Files.writeString(directory.resolve("real.html"), "text");
    Path link = Files.createSymbolicLink(directory.resolve("link.html"), file);
    brief(link).ending(0);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>");
    assertThat(names()).containsExactly("link.html", "real.html");
  }

  @Test
  void aWithdrawnReleaseSaysSoOnThePageAndBesideIt() throws IOException {
    Path copy = directory.resolve("out");
    Releases.copy(out, copy);
    Program.run("withdraw", copy, Releases.latest(out), "--because", "wrong rolls <b>").ending(0);
    Path file = directory.resolve("brief.html");
    Answer answer =
        Program.run("brief", copy, "--out", file, "--audience", "internal", "--mission", MISSION)
            .ending(0);
    assertThat(answer.err()).contains("Note: ", "should not be cited: wrong rolls <b>");
    assertThat(Jsoup.parse(Files.readString(file)).select(".withdrawn").text())
        .contains("wrong rolls <b>");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(Program.run("brief").ending(2).err()).contains("--mission", "--out", "DIR");
    assertThat(
            Program.run("brief", directory, "--mission", "M", "--out", directory.resolve("a"))
                .ending(1)
                .err())
        .contains("is not an output directory");
    assertThat(brief(directory.resolve("a"), "--release", "nolabel").ending(1).err())
        .contains("has no release labelled nolabel");
  }
}
