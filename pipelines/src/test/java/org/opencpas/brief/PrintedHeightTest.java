package org.opencpas.brief;

import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.table;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import j2html.tags.DomContent;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedHeightTest {

  @Test
  void linesAreThoseOfTheTextWithoutItsTags() {
    String three = "x".repeat(2 * 68 + 1);
    assertThat(PrintedHeight.of(List.of(p(rawHtml("<b>" + three + "</b>"))), 68))
        .isCloseTo(3 * 2.97 + 0.3, within(1e-9));
  }

  @Test
  void rowsAndDrawingsCount() {
    assertThat(PrintedHeight.of(List.of(table(tr(td("one")), tr(td("two")))), 68))
        .isCloseTo(2 * 3.12, within(1e-9));
    assertThat(PrintedHeight.of(List.of(rawHtml("<svg width=\"80mm\" height=\"55.5mm\">")), 68))
        .isCloseTo(55.5, within(1e-9));
  }

  /** 65 characters are 43 % of 152: of 66 the second line needs two. */
  @Test
  void aCellHasALineForWhatStandsBelowABreak() {
    assertThat(PrintedHeight.of(List.of(row(65)), 152)).isCloseTo(2 * 3.12, within(1e-9));
    assertThat(PrintedHeight.of(List.of(row(66)), 152)).isCloseTo(3 * 3.12, within(1e-9));
  }

  private static DomContent row(int characters) {
    return rawHtml(
        "<tr><th>a<br><span class=\"basis\">" + "x".repeat(characters) + "</span></th></tr>");
  }

  /** Two lines of 68, where a cell among others would break at 21. */
  @Test
  void aCellAloneInItsRowHasItsWholeWidth() {
    assertThat(PrintedHeight.of(List.of(table(tr(td("x".repeat(2 * 68))))), 68))
        .isCloseTo(2 * 3.12, within(1e-9));
  }

  /** A map of 80 by 60 is 56 by 42 in print, higher than the one line beside it. */
  @Test
  void ofAListAndAMapBesideItTheHigherCounts() {
    String map = "<svg width=\"80mm\" height=\"60mm\"></svg><figcaption><p>Key</p></figcaption>";
    assertThat(PrintedHeight.of(List.of(beside(map, "<p>One</p>")), 152))
        .isCloseTo(42, within(1e-9));
    assertThat(PrintedHeight.of(List.of(beside(map, "<p>One</p>".repeat(20))), 152))
        .isCloseTo(20 * (2.97 + 0.3), within(1e-9));
  }

  private static DomContent beside(String map, String list) {
    return rawHtml(
        "<div class=\"areas\"><div>"
            + list
            + "</div><figure class=\"map\">"
            + map
            + "</figure></div>");
  }
}
