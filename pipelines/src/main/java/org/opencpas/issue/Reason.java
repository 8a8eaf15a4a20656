package org.opencpas.issue;

import java.util.Locale;

/**
 * Why a figure is NULL: the documented list of reason codes. The code that tables carry is the
 * constant's name in lower case.
 */
public enum Reason {
  NO_VALUE("nothing was reported for the cell"),
  NOT_APPLICABLE("the indicator does not apply in the cell"),
  WITHHELD("the value is withheld, by its source or from this audience"),
  NO_ACCESS("the place could not be reached"),
  NO_BASELINE("there is no baseline"),
  NO_TARGET("there is no target"),
  TARGET_BEHIND_BASELINE("the target lies on the wrong side of the baseline"),
  TARGET_EQUALS_BASELINE("the target equals the baseline"),
  MAINTAIN_WITHOUT_TOLERANCE("a level is to be kept, but no tolerance is set"),
  WINDOW_MISMATCH("value and baseline cover windows of different length"),
  TARGET_WINDOW_MISMATCH("the value covers another window than the target is for"),
  ORDINAL("steps of an ordinal scale have no distance"),
  QUALITATIVE("a finding in words has no number"),
  OVERFLOW("the figure is too large to be written"),
  INCOMPLETE("not every expected cell reported a value"),
  STALE("the last value is older than one reporting period"),
  PERIOD_TOO_SHORT("the period is shorter than the data's own"),
  NOT_WHOLE_PERIOD("the region, indicator or mission was not there for the whole period"),
  NOT_ADDITIVE("values of different regions or periods may not be added"),
  NO_NUMERATOR("a quotient cannot be put together without numerators and denominators"),
  ZERO_DENOMINATOR("the denominator is zero"),
  LEVELS_MIXED("values stand at regions of different levels"),
  PERIODS_MIXED("values stand at periods of different length or overlapping ones"),
  PARTS_MIXED("the breakdown has more than one way to divide the whole"),
  PARTS_INCOMPLETE("a part of the breakdown is missing"),
  NOT_AT_TARGET_LEVEL("the target is one for another region"),
  UNMATCHED("less than two thirds of the cells have a value in both spans"),
  NO_RENEWAL("no mandate was established or renewed before"),
  NO_PREVIOUS_MANDATE("there is no mandate period before the one in force"),
  NOT_A_FLOW("what stands at a level is not counted per month"),
  OTHER_MANDATE("only for the mandate in force at the end of the data"),
  NOT_KNOWN_THEN("not all of it was known on the day of the renewal"),
  NOT_HEADLINE("only headlines have a trend, not the parts of a breakdown"),
  IRREGULAR_PERIODS("periods without a place in the calendar have no trend and no months"),
  NO_DIRECTION("a level is to be kept, so that neither way is better"),
  OUTSIDE_FAMILY("trends are judged together for the mission and its first regions only"),
  LOW_AVAILABILITY("less than two thirds of the weight was observed"),
  NOTHING_EXPECTED("no indicator was due"),
  NOTHING_SCORED("no indicator that was due can be scored"),
  NOT_FINITE("a value is not a finite number"),
  OUT_OF_RANGE("a value lies outside what it can be"),
  TOO_FEW("there are fewer values than the measure needs"),
  TOO_MANY("there are more values, or larger counts, than the measure is meant for"),
  TOO_SHORT("a window is shorter than the measure needs"),
  NO_EVENTS("a window has no events"),
  NO_VARIANCE("all values are equal"),
  NOT_POSITIVE("the measure needs values above zero"),
  ZERO_WEIGHT("the weights add up to zero"),
  NEGATIVE_VARIANCE("the corrected variance is not above zero"),
  GAPS("the measure needs a value at every step"),
  TIES("the measure is not defined for equal values"),
  NO_DESIGN("no design effect was declared"),
  DEPENDENT_COLUMNS("a column follows from the others"),
  NO_COURSE("nothing says how far it should be by then"),
  NOT_DUE_YET("by then the path expects nothing"),
  OTHER_INDICATORS("other indicators were scored in the earlier period"),
  NO_DRAWS("no draws were asked for"),
  NOTHING_LEFT("every draw leaves out all that can be scored"),
  NOT_A_SHARE("a mean of answers is no share, and how they vary is not kept"),
  NO_RESPONDENTS("nobody says how many were asked"),
  NO_EARLIER_WAVE("no earlier wave of the survey has a value"),
  NO_QUESTION("the question or the frame of a wave is not declared"),
  QUESTION_CHANGED("no earlier wave asked the same question"),
  FRAME_CHANGED("no earlier wave asked the same question of the same people"),
  NO_CEILING("no strength was authorised"),
  NOT_YET("it had not come about by the end of the period"),
  SURVEY_MIXED("what a survey asked and what was counted are not added"),
  SMALL_BASE("the base is under 20, too small for a relative change; counts and interval stand"),
  NOT_DUE("nothing was due there, and nothing came"),
  NO_CONDITIONS("the benchmark has no conditions"),
  NOT_COMPUTED("figures of such periods are not asked for"),
  NOT_JUDGED("nobody has signed a judgement of it"),
  RATING_IN_WORDS("a rating in words is not compared with a number"),
  ENDED("mission, mandate or indicators were over"),
  AFTER_RENEWAL("the period had not ended on the day of the last renewal"),
  ERROR_THEN("the value at the renewal is under a quality flag of severity error"),
  STARTED_AGAIN("the count has started again since the renewal");

  private final String code;
  private final String text;

  Reason(String text) {
    this.code = name().toLowerCase(Locale.ROOT);
    this.text = text;
  }

  /** The code that tables carry, in snake case. */
  public String code() {
    return code;
  }

  /** What the code means, in words. */
  public String text() {
    return text;
  }
}
