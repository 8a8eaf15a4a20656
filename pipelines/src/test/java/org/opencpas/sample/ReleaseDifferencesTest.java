package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.change.Parts;
import org.opencpas.change.Step;
import org.opencpas.pipeline.ComparedReleases;
import org.opencpas.pipeline.ReleaseComparison;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;

/** Differences between random releases, against a naive look at their tables. */
class ReleaseDifferencesTest {
  /** A few that show much; {@code -Ddiff.seeds=200} takes as many from 1 on instead. */
  private static List<Long> seeds() {
    long many = Long.getLong("diff.seeds", 0);
    return many == 0
        ? List.of(7L, 10L, 14L, 20L, 33L, 36L)
        : LongStream.rangeClosed(1, many).boxed().toList();
  }

  private static final List<String> PROGRESS =
      List.of(
          "mission_id",
          "indicator_id",
          "component",
          "region_id",
          "period_type",
          "period_start",
          "period_end",
          "disaggregation",
          "value",
          "achievement_raw");
  private static final List<String> EFFECTIVENESS =
      List.of(
          "mission_id",
          "result_level",
          "component",
          "region_id",
          "period_type",
          "period_start",
          "period_end",
          "mandate_component",
          "score");

  @TempDir private Path directory = Path.of("");

  @Test
  void partsOfEveryDifferingFigureAddUpToItsDifference() {
    Set<Step> seen = EnumSet.noneOf(Step.class);
    for (long seed : seeds()) {
      Path workspace = directory.resolve("workspace" + seed);
      Path out = directory.resolve("out" + seed);
      RandomWorkspace.of(seed).writeTo(workspace);
      ReleaseId then = publish(workspace, out, RandomRevision.days(seed).get(0));
      GoldenFiles.write(workspace, RandomRevision.of(seed));
      ReleaseId now = publish(workspace, out, RandomRevision.days(seed).get(1));
      ComparedReleases compared = compare(out, then, now);
      String title = "seed " + seed + ", " + then + " to " + now;
      for (Change row : compared.changes()) {
        agree(title, row, compared.hasOtherMethod());
        Arrays.stream(Step.values()).filter(step -> hasPart(row, step)).forEach(seen::add);
      }
      assertThat(figures(compared)).as(title).isEqualTo(naive(out, then, now, compared));
      assertThat(mirrored(compare(out, now, then).changes()))
          .as(title)
          .isEqualTo(differences(compared.changes()));
    }
    assertThat(seen).contains(Step.BOUNDARY, Step.BASELINE, Step.TARGET, Step.LATE, Step.CORRECTED);
  }

  private static ReleaseId publish(Path workspace, Path out, Optional<LocalDate> asOf) {
    return Publishing.publish(workspace, out, asOf.orElse(null)).manifest().releaseId();
  }

  private static ComparedReleases compare(Path out, ReleaseId then, ReleaseId now) {
    return ReleaseComparison.compare(new OutputLayout(out), then, now, Optional.empty());
  }

  private static boolean hasPart(Change row, Step step) {
    BigDecimal part = Parts.in(row, step);
    return part != null && part.signum() != 0;
  }

  private static void agree(String title, Change row, boolean hasOtherMethod) {
    String place = title + ": " + row.getSentence() + " " + row;
    BigDecimal then = row.getThenValue();
    BigDecimal now = row.getNowValue();
    assertThat(then == null).as(place).isEqualTo(row.getThenReason() != null);
    assertThat(now == null).as(place).isEqualTo(row.getNowReason() != null);
    if (then == null || now == null) {
      assertThat(row.getDifference()).as(place).isNull();
      assertThat(Arrays.stream(Step.values()).map(step -> Parts.in(row, step)))
          .as(place)
          .containsOnlyNulls();
      return;
    }
    assertThat(row.getDifference()).as(place).isEqualTo(now.subtract(then)).isNotZero();
    BigDecimal sum = BigDecimal.ZERO;
    for (Step step : Step.values()) {
      sum = sum.add(Objects.requireNonNull(Parts.in(row, step)));
    }
    assertThat(sum).as(place).isEqualByComparingTo(row.getDifference());
    if (!hasOtherMethod) {
      assertThat(row.getPartUnexplained()).as(place).isZero();
      assertThat(row.getPartMethod()).as(place).isZero();
    }
  }

  /** Values and scores that differ, as texts. */
  private static Set<String> figures(ComparedReleases compared) {
    Set<String> figures = new TreeSet<>();
    for (Change row : compared.changes()) {
      if (row.getFigure() != ChangedFigure.target) {
        figures.add(
            String.join(
                "|",
                row.getFigure().name(),
                row.getMissionId(),
                row.getFigure() == ChangedFigure.score
                    ? row.getResultLevel().name()
                    : row.getIndicatorId(),
                row.getComponent(),
                row.getRegionId(),
                row.getPeriodType().name(),
                row.getPeriodStart().toString(),
                row.getPeriodEnd().toString(),
                row.getFigure() == ChangedFigure.score ? row.getMandateComponent() : "",
                text(row.getThenValue()),
                text(row.getNowValue())));
      }
    }
    return figures;
  }

  private static String text(@Nullable Object figure) {
    return figure == null
        ? "none"
        : new BigDecimal(figure.toString()).stripTrailingZeros().toPlainString();
  }

  private static Set<String> naive(
      Path out, ReleaseId then, ReleaseId now, ComparedReleases compared) {
    Map<String, String> before = naive(out, then, compared);
    Map<String, String> after = naive(out, now, compared);
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    Set<String> differing = new TreeSet<>();
    for (String key : keys) {
      String earlier = before.getOrDefault(key, "none");
      String later = after.getOrDefault(key, "none");
      if (!earlier.equals(later)) {
        differing.add(key + "|" + earlier + "|" + later);
      }
    }
    return differing;
  }

  private static Map<String, String> naive(Path out, ReleaseId id, ComparedReleases compared) {
    Path release = new OutputLayout(out).release(id).root();
    String horizon = compared.horizon().toString();
    Map<String, String> figures = new HashMap<>();
    for (PlainTable.Row row : ReleasedTables.read(release, "indicator_progress", PROGRESS).rows()) {
      if (row.cell("disaggregation").isEmpty() && row.cell("period_end").compareTo(horizon) <= 0) {
        String key = key(row, PROGRESS);
        figures.put("value|" + key, rounded(row.cell("value")));
        figures.put("achievement|" + key, rounded(row.cell("achievement_raw")));
      }
    }
    for (PlainTable.Row row : ReleasedTables.read(release, "effectiveness", EFFECTIVENESS).rows()) {
      if (row.cell("period_end").compareTo(horizon) <= 0) {
        figures.put("score|" + key(row, EFFECTIVENESS), rounded(row.cell("score")));
      }
    }
    return figures;
  }

  private static String key(PlainTable.Row row, List<String> columns) {
    List<String> cells = new ArrayList<>();
    columns.subList(0, 8).forEach(column -> cells.add(row.cell(column)));
    return String.join("|", cells);
  }

  private static String rounded(String cell) {
    return cell.isEmpty()
        ? "none"
        : text(
            new BigDecimal(Double.toString(Double.parseDouble(cell)))
                .setScale(12, RoundingMode.HALF_EVEN));
  }

  private static List<String> differences(List<Change> changes) {
    return changes.stream()
        .map(row -> mirrorKey(row) + text(row.getThenValue()) + "|" + text(row.getDifference()))
        .sorted()
        .toList();
  }

  private static List<String> mirrored(List<Change> changes) {
    List<String> differences = new ArrayList<>();
    for (Change row : changes) {
      BigDecimal difference = row.getDifference();
      String mirrored = text(difference == null ? null : difference.negate());
      differences.add(mirrorKey(row) + text(row.getNowValue()) + "|" + mirrored);
    }
    differences.sort(null);
    return differences;
  }

  /** Without the id of a target, which is that of now. */
  private static String mirrorKey(Change row) {
    return String.join(
        "|",
        row.getFigure().name(),
        row.getMissionId(),
        row.getIndicatorId(),
        row.getComponent(),
        row.getMandateComponent(),
        row.getFigure() == ChangedFigure.score ? row.getResultLevel().name() : "",
        row.getRegionId(),
        row.getPeriodType().name(),
        row.getPeriodStart().toString(),
        row.getPeriodEnd().toString(),
        "");
  }
}
