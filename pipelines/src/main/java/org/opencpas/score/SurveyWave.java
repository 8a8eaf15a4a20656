package org.opencpas.score;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.SurveyedShare;
import org.opencpas.series.Measured;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Interval;
import org.opencpas.statistics.ShareDifference;
import org.opencpas.statistics.SurveyShare;

/**
 * What one wave of a survey measured in one cell. Only a percentage is a share, of 100; the mean of
 * other answers has no interval, since how they vary is not kept.
 *
 * @param fact what was said
 * @param value in the indicator's unit; null when there is none
 * @param share the same from 0 to 1, or why there is none
 */
record SurveyWave(Observation fact, @Nullable Double value, Answer<SurveyShare> share) {
  private static final double LEVEL = 0.95;
  private static final double PERCENT = 100;

  static SurveyWave of(Observation fact, Indicator indicator) {
    Double value = Measured.value(fact, indicator).orElse(null);
    if (value == null) {
      return new SurveyWave(fact, null, Answer.refused(silence(fact)));
    }
    if (indicator.getMeasure() != Measure.percentage) {
      return new SurveyWave(fact, value, Answer.refused(Reason.NOT_A_SHARE));
    }
    Integer respondents = fact.getRespondents();
    Answer<SurveyShare> share =
        respondents == null
            ? Answer.refused(Reason.NO_RESPONDENTS)
            : SurveyShare.of(value / PERCENT, respondents, fact.getDesignEffect(), LEVEL);
    return new SurveyWave(fact, value, share);
  }

  private static Reason silence(Observation fact) {
    return switch (fact.getStatus()) {
      case withheld -> Reason.WITHHELD;
      case no_access -> Reason.NO_ACCESS;
      case not_applicable -> Reason.NOT_APPLICABLE;
      case reported, estimated, not_reported -> Reason.NO_VALUE;
    };
  }

  /**
   * The row of the wave.
   *
   * @param earlier the waves with a value before it, the last one first
   */
  SurveyedShare row(List<SurveyWave> earlier) {
    SurveyedShare.Builder row =
        SurveyedShare.newBuilder()
            .setMissionId(fact.getMissionId())
            .setIndicatorId(fact.getIndicatorId())
            .setRegionId(fact.getRegionId())
            .setComponent(fact.getComponent())
            .setDisaggregation(fact.getDisaggregation())
            .setPeriodStart(fact.getPeriodStart())
            .setPeriodEnd(fact.getPeriodEnd())
            .setValue(value)
            .setRespondents(value == null ? null : fact.getRespondents())
            .setDesignEffect(fact.getDesignEffect())
            .setQuestion(fact.getQuestion())
            .setFrame(fact.getFrame());
    Answer<Interval> interval = share.then(SurveyShare::interval);
    Interval limits = interval.value();
    if (limits != null) {
      row.setIntervalLow(limits.low() * PERCENT).setIntervalHigh(limits.high() * PERCENT);
    }
    return compare(row.setIntervalReason(code(interval.reason())), earlier).build();
  }

  private SurveyedShare.Builder compare(SurveyedShare.Builder row, List<SurveyWave> earlier) {
    Double now = value;
    if (now == null) {
      return row.setChangeReason(row.getIntervalReason());
    }
    Optional<SurveyWave> found = earlier.stream().filter(this::isComparable).findFirst();
    if (found.isEmpty()) {
      return row.setChangeReason(code(incomparable(earlier)));
    }
    SurveyWave before = found.get();
    Answer<Double> change = before.difference(now);
    Answer<Interval> interval =
        change.then(
            points -> share.then(own -> own.interval().then(limitsNow -> before.since(own))));
    Interval limits = interval.value();
    if (limits != null) {
      row.setChangeLow(limits.low() * PERCENT).setChangeHigh(limits.high() * PERCENT);
    }
    return row.setComparedPeriodStart(before.fact.getPeriodStart())
        .setComparedPeriodEnd(before.fact.getPeriodEnd())
        .setChange(change.value())
        .setChangeReason(code(interval.reason()));
  }

  private Answer<Double> difference(double now) {
    Double before = value;
    // In decimals: 45.8 less 43.4 is 2.4.
    return before == null
        ? Answer.refused(Reason.NO_VALUE)
        : Answer.number(Numbers.shortest(now).subtract(Numbers.shortest(before)).doubleValue());
  }

  /** The interval of the change from this wave to a later share that has one. */
  private Answer<Interval> since(SurveyShare later) {
    return share.then(own -> ShareDifference.of(later, own).interval());
  }

  private boolean isComparable(SurveyWave other) {
    return fact.getQuestion() != null
        && fact.getFrame() != null
        && fact.getQuestion().equals(other.fact.getQuestion())
        && fact.getFrame().equals(other.fact.getFrame());
  }

  /** Why none of the waves before can be compared with, told by the last of them. */
  private Reason incomparable(List<SurveyWave> earlier) {
    if (earlier.isEmpty()) {
      return Reason.NO_EARLIER_WAVE;
    }
    Observation last = earlier.get(0).fact;
    if (fact.getQuestion() == null
        || fact.getFrame() == null
        || last.getQuestion() == null
        || last.getFrame() == null) {
      return Reason.NO_QUESTION;
    }
    return fact.getQuestion().equals(last.getQuestion())
        ? Reason.FRAME_CHANGED
        : Reason.QUESTION_CHANGED;
  }

  private static @Nullable String code(@Nullable Reason reason) {
    return reason == null ? null : reason.code();
  }
}
