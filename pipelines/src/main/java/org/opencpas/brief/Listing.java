package org.opencpas.brief;

import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows under each other, the first column being their head. */
final class Listing {
  private record Cell(String head, String kind, IntFunction<DomContent> content) {}

  private final Words words;
  private final Figures figures;
  private final List<Row> rows;
  private final List<Cell> cells = new ArrayList<>();
  private String caption = "";
  private IntFunction<Object> group = row -> "";
  private @Nullable IntFunction<DomContent> groupHead;

  Listing(Words words, Figures figures, List<Row> rows) {
    this.words = words;
    this.figures = figures;
    this.rows = rows;
  }

  /** Says above the rows what they are. */
  Listing captioned(String key) {
    caption = words.of(key);
    return this;
  }

  /**
   * Puts a head of their own over rows below each other that belong together.
   *
   * @param by what those have in common, by the place of the row
   * @param head the head, by the place of the first of them
   */
  Listing grouped(IntFunction<Object> by, IntFunction<DomContent> head) {
    group = by;
    groupHead = head;
    return this;
  }

  /** A column with content by the place of the row. */
  Listing with(String head, IntFunction<DomContent> content) {
    return with(head, "", content);
  }

  private Listing with(String head, String kind, IntFunction<DomContent> content) {
    cells.add(new Cell(words.of("column." + head), kind, content));
    return this;
  }

  /** A column of numbers with content by the place of the row. */
  Listing numbers(String head, IntFunction<DomContent> content) {
    return with(head, "num", content);
  }

  /** A column of names or other texts as they are. */
  Listing text(String head, String column) {
    return with(head, row -> plain(rows.get(row).text(column)));
  }

  /** A text in whatever language and direction it is; a dash for none. */
  private DomContent plain(String text) {
    return text.isEmpty() ? TagCreator.text(words.of("nil")) : TagCreator.bdi(text);
  }

  /** A column of codes, as words. */
  Listing code(String head, String column) {
    return with(head, row -> plain(words.coded(rows.get(row).text(column))));
  }

  /** A column of days. */
  Listing day(String head, String column) {
    return day(head, column, 0);
  }

  /** A column of the last days of periods. */
  Listing lastDay(String head, String column) {
    return day(head, column, 1);
  }

  private Listing day(String head, String column, int before) {
    return with(
        head,
        row -> {
          LocalDate day = rows.get(row).day(column);
          return plain(day == null ? "" : words.shortDay(day.minusDays(before)));
        });
  }

  /** A column of figures of a table of the release, each with the unit that its row names. */
  Listing measured(String head, String table, String column, String reason) {
    return numbers(head, row -> figures.measured(table, rows.get(row), column, reason));
  }

  /** A column of figures of a table of the release. */
  Listing figure(String head, String table, String column, String reason) {
    return numbers(head, row -> figures.of(table, rows.get(row), column, reason));
  }

  /** A column that a question counts. */
  Listing counted(String head, Question question, String column) {
    return numbers(head, row -> figures.counted(question, row, column, rows.get(row).text(column)));
  }

  DomContent content() {
    return table(
        caption.isEmpty() ? each() : TagCreator.caption(caption),
        thead(tr(each(cells, cell -> marked(th(cell.head()).attr("scope", "col"), cell)))),
        groupHead == null
            ? tbody(each(IntStream.range(0, rows.size()).mapToObj(this::line)))
            : groups(groupHead));
  }

  private DomContent groups(IntFunction<DomContent> head) {
    List<DomContent> bodies = new ArrayList<>();
    for (int first = 0; first < rows.size(); ) {
      int end = first + 1;
      while (end < rows.size() && group.apply(end).equals(group.apply(first))) {
        end++;
      }
      bodies.add(
          tbody(
              tr(
                  // No th: axe-core finds no cells for one of a group.
                  td(head.apply(first)).attr("colspan", String.valueOf(cells.size()))),
              each(IntStream.range(first, end).mapToObj(this::line))));
      first = end;
    }
    return each(bodies.toArray(DomContent[]::new));
  }

  private DomContent line(int row) {
    List<DomContent> line = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      DomContent content = cells.get(i).content().apply(row);
      line.add(i == 0 ? th(content).attr("scope", "row") : marked(td(content), cells.get(i)));
    }
    return tr(line.toArray(DomContent[]::new));
  }

  private static <T extends Tag<T>> T marked(T tag, Cell cell) {
    return cell.kind().isEmpty() ? tag : tag.attr("class", cell.kind());
  }
}
