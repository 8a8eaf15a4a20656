package org.opencpas.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.MandateDate;
import org.opencpas.calendar.PlannedRun;
import org.opencpas.issue.SpreadsheetText;

/**
 * RFC 4180 with line feeds, one row for each date that a run is planned before. A text that a
 * spreadsheet would run as a formula has an apostrophe before it.
 */
final class DueCsv implements DueOutput {
  private static final List<String> COLUMNS =
      List.of(
          "state",
          "label",
          "entry",
          "mission_id",
          "event_type",
          "event_date",
          "days_left",
          "due_on",
          "overdue_from",
          "freeze_on",
          "release_id",
          "event_id",
          "title",
          "instrument",
          "source",
          "verified_on",
          "conflict",
          "ended",
          "ended_on",
          "ended_by",
          "moved_to");

  private final PrintWriter out;

  DueCsv(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(Agenda agenda) {
    row(COLUMNS);
    for (Agenda.Item item : agenda.items()) {
      item.run().dates().forEach(date -> row(cells(item, date)));
    }
  }

  private static List<String> cells(Agenda.Item item, MandateDate date) {
    PlannedRun run = item.run();
    List<String> cells = new ArrayList<>();
    cells.add(item.state().word());
    cells.add(run.label());
    cells.add(run.entry().name());
    cells.add(run.missionId());
    cells.add(date.type().name());
    cells.add(run.date().toString());
    cells.add(String.valueOf(item.daysLeft()));
    cells.add(run.dueOn().toString());
    cells.add(run.overdueFrom().toString());
    cells.add(run.freezeOn().toString());
    cells.add(item.done().map(Object::toString).orElse(""));
    cells.add(date.id());
    cells.add(date.title());
    cells.add(text(date.instrument()));
    cells.add(text(date.source()));
    cells.add(day(date.verifiedOn()));
    cells.add(text(date.conflict()));
    Optional<MandateDate.Ending> ending = date.voided();
    cells.add(ending.map(each -> DueWords.of(each.cause())).orElse(""));
    cells.add(ending.map(each -> each.on().toString()).orElse(""));
    cells.add(ending.map(MandateDate.Ending::eventId).orElse(""));
    cells.add(ending.map(each -> day(each.movedTo())).orElse(""));
    return cells;
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }

  private static String day(@Nullable LocalDate cell) {
    return cell == null ? "" : cell.toString();
  }

  private void row(List<String> cells) {
    out.print(
        String.join(
            ",", cells.stream().map(SpreadsheetText::harmless).map(DueCsv::quoted).toList()));
    out.print('\n');
  }

  private static String quoted(String text) {
    boolean isQuoted = text.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
