package org.opencpas.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencpas.change.Largest;
import org.opencpas.change.Parts;
import org.opencpas.change.Sentence;
import org.opencpas.change.Step;
import org.opencpas.pipeline.ComparedReleases;
import org.opencpas.release.Labels;
import org.opencpas.release.Manifest;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.Withdrawal;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;

/** A comparison of two releases for people: what was compared, what differs, and the largest. */
final class DiffText {
  private static final int LARGEST = 10;
  private static final int NAMES = 12;

  private final OutputLayout layout;

  /** Writes about releases of an output directory. */
  DiffText(OutputLayout layout) {
    this.layout = layout;
  }

  /** The summary, in lines that end with a line feed. */
  String text(ComparedReleases compared) {
    StringBuilder text = new StringBuilder();
    head(compared, text);
    if (compared.changes().isEmpty()) {
      text.append("\nNothing differs.\n");
      return text.toString();
    }
    steps(compared.changes(), text);
    loweredTargets(compared.changes(), text);
    largest(compared.changes(), text);
    return text.toString();
  }

  private void head(ComparedReleases compared, StringBuilder text) {
    Manifest then = compared.then();
    Manifest now = compared.now();
    text.append("then  ").append(release(then)).append('\n');
    text.append("now   ").append(release(now)).append('\n');
    notice(then.releaseId(), text);
    if (!then.releaseId().equals(now.releaseId())) {
      notice(now.releaseId(), text);
    }
    if (then.releaseId().equals(now.releaseId())) {
      text.append("This is one release twice.\n");
    } else if (now.releaseId().isEarlierThan(then.releaseId())) {
      text.append("The first one is the later of the two.\n");
    }
    text.append("Audience: ").append(now.audience()).append('\n');
    text.append("Program: ").append(program(then, now)).append('\n');
    text.append("Settings: ").append(settings(compared.settings())).append('\n');
    text.append("Inputs: ").append(inputs(then, now)).append('\n');
    compared.notes().forEach(note -> text.append("Note: ").append(note).append('\n'));
    text.append("Compared: periods that ended by ")
        .append(Sentence.day(compared.horizon().minusDays(1)))
        .append(", which both cover\n\n");
    counts(compared, text);
  }

  private String release(Manifest manifest) {
    LocalDate asOf = manifest.asOf();
    List<String> labels =
        Labels.all(layout).entrySet().stream()
            .filter(each -> each.getValue().equals(manifest.releaseId()))
            .map(each -> each.getKey().text())
            .toList();
    return manifest.releaseId()
        + "  "
        + (asOf == null ? "all that is known" : "as of " + Sentence.day(asOf))
        + (labels.isEmpty() ? "" : "  " + String.join(", ", labels));
  }

  private void notice(ReleaseId id, StringBuilder text) {
    Withdrawal.find(layout, id)
        .ifPresent(notice -> text.append("Note: ").append(Notices.of(id, notice)).append('\n'));
  }

  private static String program(Manifest then, Manifest now) {
    if (then.program().sha256().equals(now.program().sha256())) {
      return "the same, version " + now.program().version();
    }
    return then.program().version().equals(now.program().version())
        ? "another build of version " + now.program().version()
        : "version " + then.program().version() + " then, " + now.program().version() + " now";
  }

  private static String settings(List<String> differing) {
    return differing.isEmpty() ? "the same" : "differ in " + some(differing);
  }

  private static String some(List<String> names) {
    return String.join(", ", names.subList(0, Math.min(NAMES, names.size())))
        + (names.size() > NAMES ? " and " + (names.size() - NAMES) + " more" : "");
  }

  private static String inputs(Manifest then, Manifest now) {
    Map<String, String> before = new HashMap<>();
    then.inputs().forEach(input -> before.put(input.path(), input.sha256()));
    Map<String, String> gone = new HashMap<>(before);
    int added = 0;
    int other = 0;
    for (Manifest.Input input : now.inputs()) {
      String earlier = before.get(input.path());
      gone.remove(input.path());
      added += earlier == null ? 1 : 0;
      other += earlier != null && !earlier.equals(input.sha256()) ? 1 : 0;
    }
    if (added == 0 && other == 0 && gone.isEmpty()) {
      return "the same, " + Counts.of(now.inputs().size(), "file");
    }
    return Counts.of(added, "new file")
        + ", "
        + Counts.of(other, "file")
        + " with other content, "
        + Counts.of(gone.size(), "file")
        + " no more";
  }

  private static void counts(ComparedReleases compared, StringBuilder text) {
    line(
        text,
        "%-12s %10s %10s %14s %16s",
        "figure",
        "compared",
        "differ",
        "became known",
        "no longer known");
    for (ChangedFigure figure : ChangedFigure.values()) {
      List<Change> rows =
          compared.changes().stream().filter(row -> row.getFigure() == figure).toList();
      line(
          text,
          "%-12s %10s %10s %14s %16s",
          figure,
          number(compared.compared().getOrDefault(figure, 0L)),
          number(rows.size()),
          number(rows.stream().filter(row -> row.getThenValue() == null).count()),
          number(rows.stream().filter(row -> row.getNowValue() == null).count()));
    }
  }

  private static void steps(List<Change> changes, StringBuilder text) {
    text.append("\nBy step: figures with a part of it, and the sum of their parts\n");
    line(
        text,
        "%-12s %8s %14s %12s %8s %12s %8s",
        "step",
        "values",
        "achievements",
        "sum",
        "scores",
        "sum",
        "targets");
    for (Step step : Step.values()) {
      StepSum values = StepSum.of(changes, step, ChangedFigure.value);
      StepSum achievements = StepSum.of(changes, step, ChangedFigure.achievement);
      StepSum scores = StepSum.of(changes, step, ChangedFigure.score);
      StepSum targets = StepSum.of(changes, step, ChangedFigure.target);
      if (values.rows() + achievements.rows() + scores.rows() + targets.rows() > 0) {
        line(
            text,
            "%-12s %8s %14s %12s %8s %12s %8s",
            step.code(),
            number(values.rows()),
            number(achievements.rows()),
            achievements.text(),
            number(scores.rows()),
            scores.text(),
            number(targets.rows()));
      }
    }
  }

  /** Figures of a kind that a step has a part of. */
  private record StepSum(long rows, BigDecimal sum) {
    static StepSum of(List<Change> changes, Step step, ChangedFigure figure) {
      long rows = 0;
      BigDecimal sum = BigDecimal.ZERO;
      for (Change row : changes) {
        BigDecimal part = row.getFigure() == figure ? Parts.in(row, step) : null;
        if (part != null && part.signum() != 0) {
          rows++;
          sum = sum.add(part);
        }
      }
      return new StepSum(rows, sum);
    }

    String text() {
      return rows == 0 ? "" : String.format(Locale.ROOT, "%+.4f", sum);
    }
  }

  private static void loweredTargets(List<Change> changes, StringBuilder text) {
    List<Change> lowered =
        changes.stream().filter(row -> Boolean.TRUE.equals(row.getTargetLowered())).toList();
    if (!lowered.isEmpty()) {
      text.append("\nTargets that ask for less\n");
      lowered.forEach(row -> text.append("  ").append(row.getSentence()).append('\n'));
    }
  }

  private static void largest(List<Change> changes, StringBuilder text) {
    List<Largest.Entry> entries = Largest.of(changes, LARGEST);
    if (entries.isEmpty()) {
      return;
    }
    text.append("\nThe largest changes\n");
    int place = 1;
    for (Largest.Entry entry : entries) {
      text.append(String.format(Locale.ROOT, "%3d. ", place++));
      text.append(entry.row().getSentence()).append('\n');
      Change achievement = entry.achievement();
      if (achievement != null) {
        text.append("     ").append(Sentence.figures(achievement)).append('\n');
      }
    }
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static void line(StringBuilder text, String format, @Nullable Object... cells) {
    String line = String.format(Locale.ROOT, format, cells);
    text.append(Objects.requireNonNull(line).stripTrailing()).append('\n');
  }
}
