package org.opencpas.brief;

import java.util.List;

/** What stands on the first page, in its order. Sections are parted into bands below each other. */
final class FirstPage {
  private static final double HEADING = 5.5;

  /** Columns of even height are not to be had. */
  private static final double UNEVEN = 4;

  private static final List<Integer> PERCENTS =
      List.of(100, 95, 90, 85, 80, 75, 70, 65, 60, 55, 50, 45, 40, 35, 30, 25, 20, 15, 10);

  private final Page page;
  private final RegionSection areas;
  private final Occasion occasion;

  private FirstPage(Page page, RegionSection areas, Occasion occasion) {
    this.page = page;
    this.areas = areas;
    this.occasion = occasion;
  }

  /** With as much as goes on one sheet. */
  static FirstPage on(Answers answers, Words words, Figures figures, Occasion occasion) {
    // Once for all, since a map takes longer to draw than the rest.
    RegionSection areas = new RegionSection(new Page(answers, words, figures, 100));
    for (int percent : PERCENTS) {
      FirstPage page = new FirstPage(new Page(answers, words, figures, percent), areas, occasion);
      if (page.height() <= PrintedHeight.SHEET) {
        return page;
      }
    }
    return new FirstPage(new Page(answers, words, figures, 1), areas, occasion);
  }

  private double height() {
    return HEADING
        + height(head(), PrintedHeight.WHOLE)
        + height(upper(), PrintedHeight.COLUMN) / 2
        + UNEVEN
        + height(middle(), PrintedHeight.WHOLE)
        + height(lower(), PrintedHeight.COLUMN) / 2
        + UNEVEN;
  }

  private double height(List<Section> sections, int width) {
    return PrintedHeight.of(
        sections.stream().map(each -> each.content(page.words())).toList(), width);
  }

  /** What stands over both columns, on top. */
  List<Section> head() {
    return List.of(
        new MandateSection(page, occasion.on()).section(),
        new StandingSection(page, occasion).section());
  }

  /** What stands in two columns. */
  List<Section> upper() {
    ProgressSections progress = new ProgressSections(page);
    return List.of(
        progress.improved(),
        progress.worsened(),
        progress.unsaid(),
        new BenchmarkSection(page).section());
  }

  /** What stands over both columns between them. */
  List<Section> middle() {
    return List.of(new TaskSection(page).section(), areas.section(page));
  }

  /** What stands in two columns below. */
  List<Section> lower() {
    RecordSections records = new RecordSections(page);
    UnknownSections unknown = new UnknownSections(page);
    return List.of(
        records.recorded(),
        records.perception(),
        records.means(),
        unknown.unknown(occasion.on()),
        unknown.changed(),
        unknown.origin(occasion));
  }
}
