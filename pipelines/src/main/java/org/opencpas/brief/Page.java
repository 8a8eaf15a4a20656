package org.opencpas.brief;

import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;

/**
 * What the parts of a brief are made from.
 *
 * @param answers what the release answered
 * @param percent part of the lines that each section of the first page may take where all there is
 *     goes on one sheet, 1 to 100
 */
record Page(Answers answers, Words words, Figures figures, int percent) {

  /** Room in one of the two columns for so many lines, or the part of them that there is. */
  Room column(int lines) {
    return Room.column(Math.max(1, lines * percent / 100));
  }

  /** Room over the whole width. */
  Room whole(int lines, int width) {
    return new Room(Math.max(1, lines * percent / 100), width);
  }

  Listing listing(List<Row> rows) {
    return new Listing(words, figures, rows);
  }

  /** Whether any return was due in the last year of coverage. */
  boolean wasAnythingDue() {
    return answers.to(Question.COVERAGE).stream().anyMatch(row -> !row.text("due").equals("0"));
  }

  DomContent note(String key) {
    return p(words.of(key)).withClass("note");
  }

  /** Sentences of a table of the release, as they stand there. */
  List<DomContent> sentences(String table, List<Row> rows) {
    return rows.stream().map(row -> figures.sentence(table, row)).toList();
  }

  /** Says how many of something stand in the annex alone; nothing where none does. */
  List<DomContent> more(int left) {
    return left == 0
        ? List.of()
        : List.of(
            p(words.of("more", Map.of("count", String.valueOf(left))))
                .withClass("more")
                .attr("data-more", left));
  }
}
