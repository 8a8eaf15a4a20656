package org.opencpas.cli;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.pipeline.CheckReport;
import org.opencpas.pipeline.Overdue;
import org.opencpas.pipeline.Problem;
import org.opencpas.pipeline.SourceSummary;
import org.opencpas.schemas.Frequency;

/** For people: a summary of each source, then the problems, those alike together. */
final class CheckText implements CheckOutput {
  private final PrintWriter out;
  private final ProblemGroups groups;

  /**
   * Begins.
   *
   * @param limit how many problems, or groups of problems, are shown
   */
  CheckText(PrintWriter out, int limit) {
    this.out = out;
    this.groups = new ProblemGroups(limit);
  }

  @Override
  public void problem(Problem problem) {
    groups.add(problem);
  }

  @Override
  public void end(List<Mistake> mistakes) {
    mistakes.forEach(mistake -> line(mistake.toString()));
  }

  @Override
  public void end(CheckReport report) {
    end(report.mistakes());
    report.sources().forEach(this::summary);
    report.notes().forEach(note -> line("Note: " + note));
    if (groups.problems() == 0) {
      return;
    }
    line("");
    List<String> sources = report.sources().stream().map(SourceSummary::source).toList();
    groups.sorted(sources).forEach(this::group);
    if (groups.left() > 0) {
      line(
          Counts.of(groups.left(), "more problem")
              + " not shown; a higher --limit shows more, --format csv every one.");
    }
  }

  private void summary(SourceSummary source) {
    StringBuilder text = new StringBuilder(source.source()).append(": ");
    text.append(Counts.of(source.files(), "file")).append(", ");
    text.append(Counts.of(source.rows(), "row")).append(": ");
    text.append(number(source.rowsAccepted())).append(" accepted, ");
    text.append(number(source.rowsRejected())).append(" rejected");
    if (source.fileRejections() > 0) {
      text.append("; files that cannot be read to their end: ")
          .append(number(source.fileRejections()));
    }
    source.lastPeriod().ifPresent(period -> text.append("; last period ").append(period.text()));
    source.newestReport().ifPresent(time -> text.append("; last reported ").append(moment(time)));
    line(text.toString());
    outcomes(source.outcomes());
    more(
        "rejected",
        source.rejectedByRule().stream()
            .map(rule -> rule.getRule() + " " + number(rule.getRows()))
            .toList());
    more(
        "flags",
        source.flags().stream()
            .map(flag -> flag.rule() + " " + number(flag.count()) + " (" + flag.severity() + ")")
            .toList());
    source.overdue().forEach(overdue -> line("  stale: " + stale(overdue)));
    more("no rows in", source.withoutRows());
    more("columns that nothing reads", source.unread());
  }

  /** Says nothing where every record holds, which is as it should be. */
  private void outcomes(SourceSummary.Outcomes outcomes) {
    if (outcomes.duplicate() + outcomes.superseded() + outcomes.retracted() > 0) {
      line(
          "  records: "
              + number(outcomes.current())
              + " hold, "
              + number(outcomes.duplicate())
              + " repeat another, "
              + number(outcomes.superseded())
              + " were replaced, "
              + number(outcomes.retracted())
              + " retracted");
    }
  }

  private void more(String what, List<String> texts) {
    if (!texts.isEmpty()) {
      line("  " + what + ": " + texts.stream().collect(Collectors.joining(", ")));
    }
  }

  private static String stale(Overdue overdue) {
    return "last period "
        + overdue.last().text()
        + ", its "
        + word(overdue.frequency())
        + " indicators were due until "
        + overdue.due().text();
  }

  private static String word(Frequency frequency) {
    return switch (frequency) {
      case month -> "monthly";
      case quarter -> "quarterly";
      case half_year -> "half-yearly";
      case year -> "yearly";
      case irregular -> "irregular";
    };
  }

  private static String moment(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** One line a problem: where, what, which rule, what to do; others like it on a second. */
  private void group(ProblemGroups.Group group) {
    Problem problem = group.first();
    StringBuilder text = new StringBuilder(problem.file());
    text.append(problem.sheet().isEmpty() ? "" : "#" + problem.sheet());
    text.append(problem.line() == 0 ? "" : ":" + problem.line()).append(": ");
    text.append(problem.columnName().isEmpty() ? "" : problem.columnName() + ": ");
    text.append(problem.message());
    String cell = Quotation.of(problem.cell());
    if (!problem.cell().isEmpty() && !problem.message().contains(cell)) {
      text.append(", written ").append(cell);
    }
    boolean isFlag = !problem.severity().equals(Problem.REJECTED);
    text.append(" [").append(problem.rule()).append(isFlag ? ", " + problem.severity() : "");
    text.append("]").append(problem.hint().isEmpty() ? "" : ". " + problem.hint());
    line(text.toString());
    if (group.more() > 0) {
      String lines = group.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
      boolean isAll = group.lines().size() == group.more();
      line(
          "  and "
              + number(group.more())
              + (group.more() == 1 ? " more like it, on line " : " more like it, on lines ")
              + lines
              + (isAll ? "" : ", …"));
    }
  }

  private void line(String text) {
    out.print(Quotation.onOneLine(text));
    out.print('\n');
  }
}
