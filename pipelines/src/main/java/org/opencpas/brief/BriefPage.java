package org.opencpas.brief;

import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A brief as one page of HTML that needs nothing else: no network, no script, no font. */
public final class BriefPage {
  private static final String STYLE = "brief.css";

  /** Nothing may be fetched, and no script may run, even if the page were changed on its way. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  /** What could end a text in a style sheet. */
  private static final Pattern UNSAFE = Pattern.compile("[\"\\\\<>\\p{Cntrl}]");

  /** Where lines end, so that two briefs can be compared by line. */
  private static final Pattern END =
      Pattern.compile(
          "</(?:html|head|title|style|body|main|div|section|h1|h2|h3|p|li|ul|table|caption|thead"
              + "|tbody|tr|figure|figcaption)>");

  private final Answers answers;
  private final Occasion occasion;
  private final Words words = Words.english();
  private final Figures figures = new Figures(words);

  /**
   * Begins a page.
   *
   * @param answers answers about one mission, which the release has
   */
  public BriefPage(Answers answers, Occasion occasion) {
    this.answers = answers;
    this.occasion = occasion;
  }

  /** The page. */
  public String text() {
    Page page = new Page(answers, words, figures, 100);
    FirstPage first = FirstPage.on(answers, words, figures, occasion);
    String id = answers.to(Question.MISSIONS).get(0).text("mission_id");
    String heading = words.of("title", Map.of("mission", id));
    String text =
        document(
            html(
                    head(
                        meta().withCharset("utf-8"),
                        meta().attr("http-equiv", "Content-Security-Policy").withContent(POLICY),
                        meta()
                            .withName("viewport")
                            .withContent("width=device-width, initial-scale=1"),
                        title(heading),
                        style(rawHtml(css() + foot(id)))),
                    body(
                        main(
                            div(
                                    h1(heading),
                                    notice(),
                                    div(contents(first.head())),
                                    div(contents(first.upper())).withClass("columns"),
                                    div(contents(first.middle())),
                                    div(contents(first.lower())).withClass("columns"))
                                .withId("first"),
                            div(contents(new Annex(page).sections())).withId("annex"))))
                .withLang(words.of("language")));
    return END.matcher(text).replaceAll("$0\n");
  }

  /** What stands below each printed page. */
  private String foot(String mission) {
    String left =
        words.of(
            "foot",
            Map.of(
                "mission", mission,
                "audience", occasion.audience(),
                "release", occasion.releaseId()));
    return "@page { @bottom-left { content: \""
        + UNSAFE.matcher(left).replaceAll(" ")
        + "\"; font: 7.5pt sans-serif; }\n"
        + "@bottom-right { content: counter(page) \" / \" counter(pages); font: 7.5pt sans-serif; } }\n";
  }

  private DomContent contents(List<Section> sections) {
    return each(sections.stream().map(section -> section.content(words)));
  }

  private DomContent notice() {
    String withdrawn = occasion.withdrawn();
    return withdrawn == null
        ? each()
        : p(words.of("withdrawn", Map.of("notice", withdrawn)))
            .withClass("withdrawn")
            .attr("role", "note");
  }

  private static String css() {
    try (InputStream in = BriefPage.class.getResourceAsStream(STYLE)) {
      return new String(Objects.requireNonNull(in, STYLE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }
}
