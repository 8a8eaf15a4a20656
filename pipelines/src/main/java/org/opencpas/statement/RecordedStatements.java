package org.opencpas.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.Statement;
import org.opencpas.schemas.StatementKind;
import org.opencpas.series.GradeRule;

/**
 * Says what each source recorded in its last windows, in the mission and its first level of
 * regions, beside the same months before: events, and deaths by best estimate. Always "recorded".
 *
 * <p>A change is said in percent from a base of 20 or more alone, and only where the interval of
 * the ratio leaves out 1; else the two are not distinguishable, or not compared. The grade is C at
 * best, since no source of events says when it could have known, and worse by the share of months
 * and regions that it answers for. Source: metrics, sections 3, 6 and 7.
 */
public final class RecordedStatements {
  private static final String ALL = "all";
  private static final double PERCENT = 100;

  private final Texts texts;
  private final Wording wording;

  /** Says it in a language, by the names of a framework. */
  public RecordedStatements(Framework framework, Texts texts) {
    this.texts = texts;
    this.wording = new Wording(framework, texts);
  }

  /**
   * The statements of one mission, by id.
   *
   * @param rows all its rows, in any order
   */
  public List<Statement> of(List<ConflictTrend> rows) {
    List<Statement> statements = new ArrayList<>();
    for (ConflictTrend row : LastWindows.of(rows)) {
      Optional<Statement> events = said(row, RecordedFigure.ofEvents(row));
      events.ifPresent(statements::add);
      said(row, RecordedFigure.ofDeaths(row)).ifPresent(statements::add);
      if (events.isEmpty() && row.getEventType().equals(ALL)) {
        statements.add(statement(row, StatementKind.no_data, nothing(row), null));
      }
    }
    return StatementOrder.sorted(statements);
  }

  private Optional<Statement> said(ConflictTrend row, RecordedFigure figure) {
    Grade grade = grade(row, figure);
    return Voice.of(grade)
        .flatMap(voice -> sentence(row, figure, grade, voice))
        .map(sentence -> statement(row, figure.kind(), sentence, grade));
  }

  private static Grade grade(ConflictTrend row, RecordedFigure figure) {
    double share = figure.isCompared() ? row.getMatchedShare() : answered(row);
    Grade coverage = GradeRule.coverage(share);
    return coverage.compareTo(Grade.C) < 0 ? Grade.C : coverage;
  }

  private static double answered(ConflictTrend row) {
    int expected = row.getMonthsExpected() * row.getRegionsExpected();
    return expected == 0
        ? 0
        : (double) (row.getMonthsComplete() * row.getRegionsComplete()) / expected;
  }

  private Optional<Phrase> sentence(
      ConflictTrend row, RecordedFigure figure, Grade grade, Voice voice) {
    Double now = figure.matched();
    Double then = figure.before();
    if (now != null && then != null) {
      return Optional.of(
          texts.phrase(
              voice.of("recorded"),
              Map.of(
                  "what", what(row, figure),
                  "region", region(row),
                  "period", period(row),
                  "now", wording.whole(now, figure.column("matched")),
                  "then", wording.whole(then, figure.column("before")),
                  "earlier", earlier(row),
                  "change", change(figure, then, now),
                  "source", Phrase.of(row.getSource()),
                  "complete", complete(row, row.getMonthsMatched(), "months_matched"),
                  "grade", Phrase.of(grade.toString()))));
    }
    Double alone = figure.alone();
    return alone == null
        ? Optional.empty()
        : Optional.of(
            texts.phrase(
                voice.of("recorded.alone"),
                Map.of(
                    "what", what(row, figure),
                    "region", region(row),
                    "period", period(row),
                    "now", wording.whole(alone, figure.aloneColumn()),
                    "change", texts.phrase(whyNot(figure.reason())),
                    "source", Phrase.of(row.getSource()),
                    "complete", complete(row, row.getMonthsComplete(), "months_complete"),
                    "grade", Phrase.of(grade.toString()))));
  }

  private Phrase change(RecordedFigure figure, double then, double now) {
    Double low = figure.ratioLow();
    Double high = figure.ratioHigh();
    if (low == null || high == null) {
      return texts.phrase(whyNot(figure.reason()));
    }
    if (low <= 1 && high >= 1) {
      return texts.phrase("change.none");
    }
    Double ratio = figure.ratio();
    if (ratio == null) {
      return texts.phrase(now > then ? "change.more" : "change.fewer");
    }
    return texts.phrase(
        "change.relative",
        Map.of(
            "change", percent(figure, ratio, "ratio"),
            "low", percent(figure, low, "ratio_low"),
            "high", percent(figure, high, "ratio_high")));
  }

  private Phrase percent(RecordedFigure figure, double ratio, String column) {
    return wording.signed((ratio - 1) * PERCENT, "(" + figure.column(column) + " - 1) * 100");
  }

  private static String whyNot(@Nullable String reason) {
    if (Reason.TOO_SHORT.code().equals(reason)) {
      return "change.too_short";
    }
    if (Reason.NO_EVENTS.code().equals(reason)) {
      return "change.no_events";
    }
    return Reason.UNMATCHED.code().equals(reason) ? "change.unmatched" : "change.other";
  }

  private Phrase what(ConflictTrend row, RecordedFigure figure) {
    String key = figure.kind() == StatementKind.recorded_events ? "events" : "deaths";
    return row.getEventType().equals(ALL)
        ? texts.phrase("recorded." + key)
        : texts.phrase("recorded." + key + ".type", Map.of("type", Phrase.of(row.getEventType())));
  }

  /** How long before the compared months lie: whole years, as many as the window takes. */
  private Phrase earlier(ConflictTrend row) {
    int years = Math.max(1, Math.floorDiv(row.getMonthsExpected() + 11, 12));
    return years == 1
        ? texts.phrase("earlier.year")
        : texts.phrase(
            "earlier.years", Map.of("years", wording.whole(years, "(months_expected + 11) // 12")));
  }

  private Phrase complete(ConflictTrend row, int months, String column) {
    Phrase complete = wording.whole(months, column);
    Phrase expected = wording.whole(row.getMonthsExpected(), "months_expected");
    return row.getRegionsComplete() == row.getRegionsExpected()
        ? texts.phrase("complete.months", Map.of("complete", complete, "expected", expected))
        : texts.phrase(
            "complete.regions",
            Map.of(
                "complete",
                complete,
                "expected",
                expected,
                "regions",
                wording.whole(row.getRegionsComplete(), "regions_complete"),
                "all",
                wording.whole(row.getRegionsExpected(), "regions_expected")));
  }

  private Phrase nothing(ConflictTrend row) {
    String key = "no_data.recorded";
    if (Reason.WITHHELD.code().equals(row.getCountsReason())) {
      key = "no_data.recorded.withheld";
    } else if (row.getMonthsComplete() * row.getRegionsComplete() > 0) {
      key = "no_data.recorded.little";
    }
    return texts.phrase(
        key,
        Map.of(
            "region", region(row),
            "period", period(row),
            "source", Phrase.of(row.getSource()),
            "complete", complete(row, row.getMonthsComplete(), "months_complete")));
  }

  private Phrase region(ConflictTrend row) {
    return wording.names().region(row.getRegionId(), row.getPeriodEnd());
  }

  private Phrase period(ConflictTrend row) {
    return wording.periods().period(row.getPeriodType(), row.getPeriodStart(), row.getPeriodEnd());
  }

  private Statement statement(
      ConflictTrend row, StatementKind kind, Phrase sentence, @Nullable Grade grade) {
    Subject subject =
        new Subject(kind, "conflict_trend", row.getMissionId())
            .with("source", row.getSource())
            .with("region_id", row.getRegionId())
            .with("event_type", row.getEventType())
            .with("period_type", row.getPeriodType())
            .with("period_start", row.getPeriodStart())
            .with("period_end", row.getPeriodEnd());
    return wording
        .row(subject, sentence)
        .setMissionId(row.getMissionId())
        .setRegionId(row.getRegionId())
        .setSource(row.getSource())
        .setEventType(row.getEventType())
        .setPeriodType(row.getPeriodType())
        .setPeriodStart(row.getPeriodStart())
        .setPeriodEnd(row.getPeriodEnd())
        .setGrade(grade)
        .build();
  }
}
