package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a page is found by the means that {@link BriefInChromiumTest} looks with. */
class ChromiumTest {
  private static final String LONG = "word ".repeat(400);

  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void look() {
    Chromium.assumeInstalled();
  }

  private Path page(String html) throws IOException {
    return Files.writeString(directory.resolve("page.html"), html);
  }

  private Chromium chromium() {
    return new Chromium(directory);
  }

  @Test
  void whatAPageAsksForAndWhatItSaysIsFound() throws Exception {
    Path page =
        page(
            """
            <!DOCTYPE html>
            <title>Planted</title>
            <link rel="preconnect" href="http://connect.example">
            <style>
              @import "http://import.example/a.css";
              @font-face { font-family: far; src: url(http://font.example/f.woff) }
              p { font-family: far; background: url(http://background.example/b.png) }
            </style>
            <p>Text</p>
            <img src="http://127.0.0.1:9/a.png">
            <iframe src="http://frame.example/"></iframe>
            <script>
              fetch("http://fetch.example/").catch(function () {});
              new WebSocket("ws://socket.example/");
              console.error("planted error");
              notThere();
            </script>
            """);
    Visit visit = chromium().open(page);
    assertThat(visit.requests())
        .contains(
            "http://import.example/a.css",
            "http://font.example/f.woff",
            "http://background.example/b.png",
            "http://127.0.0.1:9/a.png",
            "http://frame.example/",
            "http://fetch.example/",
            "ws://socket.example/")
        .anyMatch(request -> request.startsWith("name of "));
    assertThat(visit.console())
        .anyMatch(line -> line.contains("planted error"))
        .anyMatch(line -> line.contains("notThere is not defined"));
  }

  @Test
  void aPageThatAsksForNothingIsToldApartFromTheBrowser() throws Exception {
    Visit visit = chromium().open(page("<!DOCTYPE html><title>Alone</title><p>Text"));
    assertThat(visit.page().title()).isEqualTo("Alone");
    assertThat(visit.requests()).isEmpty();
    assertThat(visit.console()).isEmpty();
  }

  @Test
  void whatKeepsPeopleOutIsFound() throws Exception {
    String html =
        """
        <!DOCTYPE html>
        <title>Planted</title>
        <p style="color: #bbb; background: #fff">Pale</p>
        <input type="text">
        <img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">
        """;
    AccessCheck check = AccessCheck.of(Jsoup.parse(html), chromium());
    List<String> serious =
        check.violations().stream()
            .filter(AccessCheck.Finding::isSerious)
            .map(AccessCheck.Finding::rule)
            .toList();
    assertThat(serious).contains("color-contrast", "html-has-lang", "image-alt", "label");
  }

  @Test
  void aRowThatIsCutIsFound() throws Exception {
    List<String> cuts = cuts("", List.of("A", LONG, "B", LONG, "C", LONG, "D", LONG));
    assertThat(cuts).anyMatch(cut -> cut.startsWith("row 'wordword"));
    assertThat(cuts).noneMatch(cut -> cut.startsWith("table"));
  }

  @Test
  void aHeadThatIsNotRepeatedIsFound() throws Exception {
    List<String> cuts =
        cuts(
            "thead { display: table-row-group } tr { break-inside: avoid }",
            IntStream.range(0, 120).mapToObj(String::valueOf).toList());
    assertThat(cuts).hasSize(1).first().asString().contains("has no head on pages [2");
  }

  @Test
  void aTableThatFitsOnAPageAndIsSplitIsFound() throws Exception {
    List<String> texts = IntStream.range(0, 20).mapToObj(String::valueOf).toList();
    String below = "h1 { margin-top: 200mm } tr { break-inside: avoid }";
    assertThat(cuts(below, texts)).hasSize(1).first().asString().contains("fits on a page");
    assertThat(cuts(below + "table { break-inside: avoid }", texts)).isEmpty();
  }

  @Test
  void aTableThatGoesOnInAnotherColumnIsFound() throws Exception {
    List<String> texts = IntStream.range(0, 20).mapToObj(String::valueOf).toList();
    String style = "body { columns: 2 } tr { break-inside: avoid }";
    assertThat(cuts(style, texts)).hasSize(1).first().asString().contains("another column");
    assertThat(cuts(style + "table { break-inside: avoid }", texts)).isEmpty();
  }

  @Test
  void aLongTableMayGoOnUnderItsHead() throws Exception {
    List<String> texts = IntStream.range(0, 120).mapToObj(String::valueOf).toList();
    assertThat(cuts("tr { break-inside: avoid }", texts)).isEmpty();
  }

  private List<String> cuts(String style, List<String> texts) throws Exception {
    String rows =
        texts.stream()
            .map(text -> "<tr><td>" + text + "</td></tr>")
            .collect(Collectors.joining("\n"));
    Path page =
        page(
            """
            <!DOCTYPE html>
            <html lang="en"><head><title>Planted</title><style>
            @page { size: A4; margin: 12mm }
            %s
            </style></head><body><h1>Planted</h1>
            <table><thead><tr><th>Head</th></tr></thead><tbody>
            %s
            </tbody></table></body></html>
            """
                .formatted(style, rows));
    Print print = Print.of(chromium().print(page, directory.resolve("page.pdf")));
    assertThat(print.content().all("TR")).hasSize(texts.size() + 1);
    return CutTables.of(print);
  }
}
