package org.opencpas.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.Statement;
import org.opencpas.schemas.StatementKind;

/**
 * Says where each headline indicator stood in the last period that was due, in the mission and its
 * first level of regions: value, baseline, target, status, and how it has moved since the last
 * renewal; or that nothing came, or not all.
 *
 * <p>Values are never compared in percent, percentages move in points. What a baseline or target is
 * for another window or place is not set beside a value. Ratings have no differences. Source:
 * metrics, sections 2, 4 and 6.
 */
public final class ProgressStatements {
  private static final String TABLE = "indicator_progress";
  private static final double PERCENT = 100;

  /** Why a baseline and a target say nothing of the value that they stand beside. */
  private static final Set<String> APART =
      Set.of(
          Reason.WINDOW_MISMATCH.code(),
          Reason.TARGET_WINDOW_MISMATCH.code(),
          Reason.NOT_AT_TARGET_LEVEL.code());

  private static final Set<ProgressStatus> UNSAID =
      Set.of(ProgressStatus.no_data, ProgressStatus.not_computable);

  private final Framework framework;
  private final Texts texts;
  private final Wording wording;
  private final SilenceStatements silence;
  private final Owed owed;

  /**
   * Says it in a language, by the names of a framework.
   *
   * @param asOf by whose end what is silent should have been reported
   */
  public ProgressStatements(Framework framework, Texts texts, AsOf asOf) {
    this.framework = framework;
    this.owed = new Owed(asOf);
    this.texts = texts;
    this.wording = new Wording(framework, texts);
    this.silence = new SilenceStatements(wording);
  }

  /**
   * The statements of one mission, by id.
   *
   * @param progress all its rows, in any order
   */
  public List<Statement> of(List<IndicatorProgress> progress) {
    List<Statement> statements = new ArrayList<>();
    for (LastDue.Found found : LastDue.of(framework, owed, progress)) {
      Indicator indicator = framework.indicator(found.row().getIndicatorId()).orElseThrow();
      IndicatorProgress row = found.row();
      Double value = row.getValue();
      if (value == null) {
        silence
            .of(found, indicator)
            .ifPresent(said -> statements.add(statement(row, StatementKind.no_data, said, null)));
      } else {
        figure(row, indicator, value)
            .ifPresent(
                said ->
                    statements.add(statement(row, StatementKind.progress, said, row.getGrade())));
      }
    }
    return StatementOrder.sorted(statements);
  }

  private Statement statement(
      IndicatorProgress row, StatementKind kind, Phrase sentence, @Nullable Grade grade) {
    Subject subject =
        new Subject(kind, TABLE, row.getMissionId())
            .with("indicator_id", row.getIndicatorId())
            .with("region_id", row.getRegionId())
            .with("component", row.getComponent())
            .without("disaggregation")
            .with("period_type", row.getPeriodType())
            .with("period_start", row.getPeriodStart())
            .with("period_end", row.getPeriodEnd());
    return wording
        .row(subject, sentence)
        .setMissionId(row.getMissionId())
        .setIndicatorId(row.getIndicatorId())
        .setRegionId(row.getRegionId())
        .setComponent(row.getComponent())
        .setPeriodType(row.getPeriodType())
        .setPeriodStart(row.getPeriodStart())
        .setPeriodEnd(row.getPeriodEnd())
        .setGrade(grade)
        .build();
  }

  private Optional<Phrase> figure(IndicatorProgress row, Indicator indicator, double value) {
    AmountText amounts = new AmountText(texts, indicator);
    return Voice.of(row.getGrade())
        .map(
            voice ->
                texts.phrase(
                    voice.of("progress"),
                    Map.of(
                        "indicator",
                        wording.names().indicator(indicator, row.getComponent()),
                        "region",
                        wording.names().region(row.getRegionId(), row.getPeriodEnd()),
                        "now",
                        amounts.of(value, "value"),
                        "about",
                        texts.list("list.semicolon", about(row, value, amounts, voice)),
                        "grade",
                        Phrase.of(String.valueOf(row.getGrade())))));
  }

  private List<Phrase> about(IndicatorProgress row, double value, AmountText amounts, Voice voice) {
    List<Phrase> clauses = new ArrayList<>();
    clauses.add(
        wording.periods().period(row.getPeriodType(), row.getPeriodStart(), row.getPeriodEnd()));
    if (framework.isCounted(row.getMissionId(), row.getIndicatorId())) {
      clauses.add(texts.phrase("clause.recorded"));
    }
    String reason = row.getReason();
    if (reason == null || !APART.contains(reason)) {
      addGoal(row, value, amounts, clauses);
    }
    addRegions(row, clauses);
    if (voice != Voice.NUMBERS) {
      if (!UNSAID.contains(row.getStatus())) {
        clauses.add(texts.phrase("status." + row.getStatus()));
      }
      addSinceRenewal(row, amounts, clauses);
    }
    return clauses;
  }

  private void addGoal(
      IndicatorProgress row, double value, AmountText amounts, List<Phrase> clauses) {
    Double baseline = row.getBaselineValue();
    Double target = row.getTargetValue();
    if (baseline != null) {
      Phrase before = amounts.beside(baseline, "baseline_value");
      double change = value - baseline;
      clauses.add(
          amounts.isPercentage() && Double.isFinite(change)
              ? texts.phrase(
                  "clause.baseline.points",
                  Map.of(
                      "change",
                      wording.signed(change, "value - baseline_value"),
                      "baseline",
                      before))
              : texts.phrase("clause.baseline", Map.of("baseline", before)));
    }
    if (target != null) {
      clauses.add(
          texts.phrase("clause.target", Map.of("target", amounts.beside(target, "target_value"))));
    }
  }

  private void addRegions(IndicatorProgress row, List<Phrase> clauses) {
    Integer met = row.getRegionsMet();
    Integer judged = row.getRegionsJudged();
    if (met != null && judged != null && judged > 0) {
      clauses.add(
          texts.phrase(
              "clause.regions",
              Map.of(
                  "met", wording.whole(met, "regions_met"),
                  "judged", wording.whole(judged, "regions_judged"))));
    }
  }

  private void addSinceRenewal(IndicatorProgress row, AmountText amounts, List<Phrase> clauses) {
    Double then = row.getRenewalThen();
    Double now = row.getRenewalNow();
    Double change = row.getRenewalChange();
    if (then == null || now == null || change == null || row.getRenewalDate() == null) {
      return;
    }
    Phrase day = wording.periods().day(row.getRenewalDate());
    if (amounts.isFlow()) {
      clauses.add(
          texts.phrase(
              "clause.since.flow",
              Map.of(
                  "now", amounts.of(now, "renewal_now"),
                  "day", day,
                  "then", amounts.of(then, "renewal_then"))));
    } else if (Double.isFinite(then * PERCENT)
        && Double.isFinite(now * PERCENT)
        && Double.isFinite(change * PERCENT)) {
      clauses.add(
          texts.phrase(
              "clause.since.level",
              Map.of(
                  "then", wording.decimal(then * PERCENT, "renewal_then * 100"),
                  "day", day,
                  "now", wording.decimal(now * PERCENT, "renewal_now * 100"),
                  "change", wording.signed(change * PERCENT, "renewal_change * 100"))));
    }
  }
}
