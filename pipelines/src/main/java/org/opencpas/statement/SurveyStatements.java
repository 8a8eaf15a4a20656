package org.opencpas.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Statement;
import org.opencpas.schemas.StatementKind;
import org.opencpas.schemas.SurveyedShare;

/**
 * Says what the last wave of each survey found among all who were asked, in the mission and its
 * first level of regions, and whether that can be told from the wave before: the change in points
 * with its interval, or not distinguishable.
 *
 * <p>The grade is that of the same fact in indicator_progress; a wave that has none there is not
 * spoken of. Source: metrics, sections 6 and 9.
 */
public final class SurveyStatements {
  private static final int FIRST_LEVEL = 1;

  private final Framework framework;
  private final Texts texts;
  private final Wording wording;

  /** Says it in a language, by the names of a framework. */
  public SurveyStatements(Framework framework, Texts texts) {
    this.framework = framework;
    this.texts = texts;
    this.wording = new Wording(framework, texts);
  }

  private record Series(
      String missionId, String indicatorId, String regionId, Component component) {}

  private record Wave(Series series, LocalDate start, LocalDate end) {
    static Wave of(SurveyedShare row) {
      return new Wave(
          new Series(
              row.getMissionId(), row.getIndicatorId(), row.getRegionId(), row.getComponent()),
          row.getPeriodStart(),
          row.getPeriodEnd());
    }

    static Wave of(IndicatorProgress row) {
      return new Wave(
          new Series(
              row.getMissionId(), row.getIndicatorId(), row.getRegionId(), row.getComponent()),
          row.getPeriodStart(),
          row.getPeriodEnd());
    }
  }

  /**
   * The statements about some indicators, by id.
   *
   * @param shares every row about them, in any order
   * @param progress every row of their progress, in any order, from which the grades are taken
   */
  public List<Statement> of(List<SurveyedShare> shares, List<IndicatorProgress> progress) {
    Map<Series, SurveyedShare> last = new HashMap<>();
    for (SurveyedShare row : shares) {
      if (row.getDisaggregation().isEmpty() && framework.level(row.getRegionId()) <= FIRST_LEVEL) {
        last.merge(Wave.of(row).series(), row, (one, other) -> isBefore(one, other) ? other : one);
      }
    }
    if (last.isEmpty()) {
      return List.of();
    }
    Map<Wave, Grade> graded = new HashMap<>();
    for (IndicatorProgress row : progress) {
      Grade grade = row.getGrade();
      if (grade != null && row.getDisaggregation().isEmpty() && row.getValue() != null) {
        graded.merge(Wave.of(row), grade, (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
    }
    List<Statement> statements = new ArrayList<>();
    for (SurveyedShare row : last.values()) {
      said(row, graded.get(Wave.of(row))).ifPresent(statements::add);
    }
    return StatementOrder.sorted(statements);
  }

  private static boolean isBefore(SurveyedShare one, SurveyedShare other) {
    int byEnd = one.getPeriodEnd().compareTo(other.getPeriodEnd());
    return byEnd < 0 || (byEnd == 0 && one.getPeriodStart().isBefore(other.getPeriodStart()));
  }

  private Optional<Statement> said(SurveyedShare row, @Nullable Grade grade) {
    Double value = row.getValue();
    if (value == null) {
      return Optional.empty();
    }
    Indicator indicator = framework.indicator(row.getIndicatorId()).orElseThrow();
    return Voice.of(grade)
        .map(
            voice -> {
              AmountText amounts = new AmountText(texts, indicator);
              String kind = amounts.isPercentage() ? "survey" : "survey.mean";
              return texts.phrase(
                  voice.of(kind),
                  Map.of(
                      "indicator",
                      wording.names().indicator(indicator, row.getComponent()),
                      "region",
                      wording.names().region(row.getRegionId(), row.getPeriodEnd()),
                      "now",
                      amounts.of(value, "value"),
                      "about",
                      texts.list("list.semicolon", about(row, amounts)),
                      "grade",
                      Phrase.of(String.valueOf(grade))));
            })
        .map(sentence -> statement(row, sentence, grade));
  }

  private List<Phrase> about(SurveyedShare row, AmountText amounts) {
    List<Phrase> clauses = new ArrayList<>();
    clauses.add(period(row.getPeriodStart(), row.getPeriodEnd()));
    Double low = row.getIntervalLow();
    Double high = row.getIntervalHigh();
    if (low != null && high != null) {
      clauses.add(
          texts.phrase(
              "clause.interval",
              Map.of(
                  "low", wording.decimal(low, "interval_low"),
                  "high", wording.decimal(high, "interval_high"))));
    }
    clauses.add(change(row, amounts));
    Integer respondents = row.getRespondents();
    if (respondents != null) {
      clauses.add(
          texts.phrase(
              "clause.asked", Map.of("respondents", wording.whole(respondents, "respondents"))));
    }
    return clauses;
  }

  private Phrase change(SurveyedShare row, AmountText amounts) {
    LocalDate start = row.getComparedPeriodStart();
    LocalDate end = row.getComparedPeriodEnd();
    Double change = row.getChange();
    if (start == null || end == null || change == null) {
      return texts.phrase("clause.first");
    }
    Phrase before = period(start, end);
    Phrase moved = wording.signed(change, "change");
    Double low = row.getChangeLow();
    Double high = row.getChangeHigh();
    if (low == null || high == null) {
      String key = amounts.isPercentage() ? "clause.unsure.points" : "clause.unsure";
      return texts.phrase(key, Map.of("change", moved, "before", before));
    }
    if (low <= 0 && high >= 0) {
      return texts.phrase("clause.same", Map.of("before", before));
    }
    return texts.phrase(
        "clause.moved",
        Map.of(
            "change",
            moved,
            "before",
            before,
            "low",
            wording.signed(low, "change_low"),
            "high",
            wording.signed(high, "change_high")));
  }

  private Phrase period(LocalDate start, LocalDate end) {
    return wording.periods().period(new Period(start, end).type(), start, end);
  }

  private Statement statement(SurveyedShare row, Phrase sentence, @Nullable Grade grade) {
    PeriodType type = new Period(row.getPeriodStart(), row.getPeriodEnd()).type();
    Subject subject =
        new Subject(StatementKind.survey, "survey_shares", row.getMissionId())
            .with("indicator_id", row.getIndicatorId())
            .with("region_id", row.getRegionId())
            .with("component", row.getComponent())
            .without("disaggregation")
            .with("period_start", row.getPeriodStart())
            .with("period_end", row.getPeriodEnd());
    return wording
        .row(subject, sentence)
        .setMissionId(row.getMissionId())
        .setIndicatorId(row.getIndicatorId())
        .setRegionId(row.getRegionId())
        .setComponent(row.getComponent())
        .setPeriodType(type)
        .setPeriodStart(row.getPeriodStart())
        .setPeriodEnd(row.getPeriodEnd())
        .setGrade(grade)
        .build();
  }
}
