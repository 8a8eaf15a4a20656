package org.opencpas.brief;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Violence as each source recorded it, what people say who were asked, and the means. */
final class RecordSections {
  private static final int EVENTS = 16;
  private static final int ANSWERS = 8;
  private static final int MEANS = 10;

  private final Page page;

  RecordSections(Page page) {
    this.page = page;
  }

  /** As much as has room: of each source all events of the mandate, and each kind in its year. */
  Section recorded() {
    List<Row> all = page.answers().to(Question.RECORDED);
    List<Row> silent = silent(all);
    List<Row> counted =
        counted(all).stream()
            .filter(row -> row.text("event_type").equals("all") || !isMandate(row))
            .toList();
    RecordedTable table = new RecordedTable(page, counted);
    Room room = page.column(EVENTS);
    // What is silent first, lest it be what has no room.
    List<Integer> characters =
        Stream.concat(
                silent.stream().map(row -> row.text("sentence").length()),
                IntStream.range(0, counted.size()).mapToObj(row -> table.characters(room, row)))
            .toList();
    int shown = room.holds(characters, each -> each);
    int sentences = Math.min(shown, silent.size());
    List<DomContent> content = new ArrayList<>();
    if (shown > sentences) {
      List<Row> rows = counted.subList(0, shown - sentences);
      content.add(new RecordedTable(page, rows).listing().content());
    }
    content.addAll(page.sentences("statements", silent.subList(0, sentences)));
    content.addAll(page.more(all.size() - shown));
    return new Section("recorded", content);
  }

  /** All of it. */
  Section recordedWhole() {
    List<Row> all = page.answers().to(Question.RECORDED);
    List<Row> counted = counted(all);
    List<DomContent> content = new ArrayList<>();
    if (!counted.isEmpty()) {
      content.add(new RecordedTable(page, counted).whole().content());
    }
    content.addAll(page.sentences("statements", silent(all)));
    return new Section("recorded_all", content);
  }

  private static List<Row> counted(List<Row> rows) {
    return rows.stream().filter(row -> !isSilent(row)).toList();
  }

  private static List<Row> silent(List<Row> rows) {
    return rows.stream().filter(RecordSections::isSilent).toList();
  }

  private static boolean isSilent(Row row) {
    return row.text("kind").equals("no_data");
  }

  private static boolean isMandate(Row row) {
    return row.text("period_type").equals("mandate");
  }

  /** As many sentences as have room. */
  Section perception() {
    List<Row> rows = page.answers().to(Question.SURVEYED);
    int shown = page.column(ANSWERS).holds(rows, row -> row.text("sentence").length());
    List<DomContent> content =
        new ArrayList<>(page.sentences("statements", rows.subList(0, shown)));
    content.addAll(page.more(rows.size() - shown));
    return new Section("perception", content);
  }

  /** All of them. */
  Section perceptionWhole() {
    return new Section(
        "perception_all", page.sentences("statements", page.answers().to(Question.SURVEYED)));
  }

  /** A line for each authority and window, with as many categories as have room. */
  Section means() {
    List<Row> rows = page.answers().to(Question.MEANS);
    int shown = new MeansLines(page, rows).holds(page.column(MEANS));
    List<DomContent> content = new ArrayList<>();
    if (!rows.isEmpty()) {
      content.add(page.note("means.note"));
    }
    content.addAll(new MeansLines(page, rows.subList(0, shown)).content());
    content.addAll(page.more(rows.size() - shown));
    return new Section("means", content);
  }

  /** All of them. */
  Section meansWhole() {
    List<Row> rows = page.answers().to(Question.MEANS);
    return new Section(
        "means_all",
        rows.isEmpty() ? List.of() : List.of(new MeansLines(page, rows).listing().content()));
  }
}
