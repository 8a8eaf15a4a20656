package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The brief of Kestria as a browser shows and prints it; what a person may look at is kept. */
class BriefInChromiumTest {
  private static final Path KESTRIA = Path.of("../sample-data/kestria");

  /** For a person: a picture, the print, and what axe-core found. */
  private static final Path KEPT = Path.of("target/brief");

  /** What the first page holds, in its order. */
  private static final List<String> FIRST_PAGE =
      List.of(
          "mandate",
          "standing",
          "improved",
          "worsened",
          "unsaid",
          "benchmarks",
          "tasks",
          "areas",
          "recorded",
          "perception",
          "means",
          "unknown",
          "changed",
          "origin");

  private static final List<String> ANNEX =
      List.of("profile", "trends", "coverage", "method", "sources");

  @TempDir private static Path directory = Path.of("");

  private static Chromium chromium = new Chromium(Path.of(""));
  private static Path file = Path.of("");
  private static Document page = new Document("");
  private static boolean isPrinted;

  @BeforeAll
  static void write() throws IOException {
    Chromium.assumeInstalled();
    Path out = directory.resolve("out");
    file = directory.resolve("brief.html");
    Program.run("run", KESTRIA, "--out", out).ending(0);
    Program.run(
            "brief",
            out,
            "--mission",
            "KESMIS",
            "--audience",
            "internal",
            "--out",
            file,
            "--on",
            "2026-01-31")
        .ending(0);
    page = Jsoup.parse(Files.readString(file));
    chromium = new Chromium(Files.createDirectory(directory.resolve("chromium")));
    Files.createDirectories(KEPT);
  }

  @Test
  void isSilentOnTheConsoleAndAsksForNothing() throws Exception {
    Visit visit = chromium.open(file);
    assertThat(visit.page().title()).isEqualTo(page.title()).isNotEmpty();
    assertThat(visit.console()).isEmpty();
    assertThat(visit.requests()).isEmpty();
  }

  @Test
  void couldAskForNothing() throws Exception {
    Path alone = Files.createDirectories(directory.resolve("alone"));
    Document more = page.clone();
    more.body().appendElement("img").attr("src", "beside.png").attr("alt", "");
    more.body().appendElement("img").attr("src", "http://far.example/a.png").attr("alt", "");
    more.body().appendElement("script").text("document.title = 'changed'");
    Path changed = Files.writeString(alone.resolve("more.html"), more.outerHtml());
    Visit visit = chromium.open(changed);
    assertThat(visit.page().title()).isEqualTo(page.title());
    assertThat(visit.requests()).isEmpty();
    assertThat(visit.console())
        .anyMatch(line -> line.contains("alone/beside.png'"))
        .anyMatch(line -> line.contains("'http://far.example/a.png'"))
        .anyMatch(line -> line.contains("inline script"));
  }

  @Test
  void keepsNobodyOut() throws Exception {
    AccessCheck check = AccessCheck.of(page, chromium);
    Files.write(KEPT.resolve("axe.txt"), lines(check));
    assertThat(check.passed())
        .contains(
            "color-contrast",
            "document-title",
            "empty-heading",
            "heading-order",
            "html-has-lang",
            "landmark-one-main",
            "page-has-heading-one",
            "region",
            "scope-attr-valid");
    assertThat(check.violations().stream().filter(AccessCheck.Finding::isSerious)).isEmpty();
    // It cannot tell what stands behind a letter of a drawing: that a person has to look at.
    assertThat(check.undecided())
        .allMatch(finding -> finding.rule().equals("color-contrast"))
        .allMatch(finding -> finding.places().stream().allMatch(place -> place.contains("<text")));
    chromium.picture(file, KEPT.resolve("brief.png").toAbsolutePath(), 800, check.height());
    assertThat(inked(KEPT.resolve("brief.png"))).isBetween(0.01, 0.5);
  }

  private static List<String> lines(AccessCheck check) {
    List<String> lines = new ArrayList<>(List.of("Broken:"));
    check.violations().forEach(finding -> lines.addAll(finding.lines()));
    lines.add("To be looked at:");
    check.undecided().forEach(finding -> lines.addAll(finding.lines()));
    return lines;
  }

  /** Share of the picture that is not white. */
  private static double inked(Path png) throws IOException {
    BufferedImage picture = ImageIO.read(png.toFile());
    long inked = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        inked += (picture.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
      }
    }
    return (double) inked / ((long) picture.getWidth() * picture.getHeight());
  }

  private static Print print() throws IOException, InterruptedException {
    Path pdf = KEPT.resolve("brief.pdf").toAbsolutePath();
    if (!isPrinted) {
      chromium.print(file, pdf);
      isPrinted = true;
    }
    return Print.of(pdf);
  }

  @Test
  void printsOnA4WithNoTableCut() throws Exception {
    Print print = print();
    for (PDRectangle size : print.sizes()) {
      assertThat((double) size.getWidth()).isCloseTo(595.3, within(1.0));
      assertThat((double) size.getHeight()).isCloseTo(841.9, within(1.0));
    }
    assertThat(print.language()).isEqualTo("en");
    assertThat(print.overEdge()).isEmpty();
    assertThat(print.smallest()).as("smallest letters, in points").isGreaterThan(5.9);
    assertThat(print.content().all("Table")).hasSameSizeAs(page.select("table"));
    assertThat(print.content().all("TR")).hasSameSizeAs(page.select("tr"));
    assertThat(CutTables.of(print)).isEmpty();
  }

  @Test
  void itsFirstPageHoldsWhatIsListedAndNothingElse() throws Exception {
    Print print = print();
    List<String> ids = page.select("section").eachAttr("id");
    assertThat(ids.subList(0, FIRST_PAGE.size())).isEqualTo(FIRST_PAGE);
    assertThat(ids.subList(FIRST_PAGE.size(), ids.size())).containsAll(ANNEX);
    List<PrintedPart> headings = print.content().all("H2");
    assertThat(headings.stream().map(PrintedPart::allText).toList())
        .isEqualTo(
            page.select("section > h2").stream()
                .map(Element::text)
                .map(text -> text.replaceAll("\\s", ""))
                .toList());
    FirstSheet.assertHoldsAllBefore(headings.get(FIRST_PAGE.size()), print);
  }
}
