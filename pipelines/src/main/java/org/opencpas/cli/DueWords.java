package org.opencpas.cli;

import java.util.Locale;
import org.opencpas.calendar.MandateDate;
import org.opencpas.calendar.MandateStanding;
import org.opencpas.calendar.MandateStanding.Reach;
import org.opencpas.schemas.MandateEventType;

/** Dates and ends of mandates in words. */
final class DueWords {
  private DueWords() {}

  /** What ended a date, as one word. */
  static String of(MandateDate.Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT);
  }

  /** How far a mandate reaches, as one word. */
  static String of(Reach reach) {
    return reach.name().toLowerCase(Locale.ROOT);
  }

  /** What falls on a date, as a sentence goes on after "on 2024-07-01". */
  static String of(MandateEventType type) {
    return switch (type) {
      case renew -> "the mandate runs out";
      case final_extension -> "the mandate runs out for good";
      case report_due -> "a report is due";
      case review_due -> "a review is due";
      case benchmark_due -> "a benchmark is due";
      case budget_approval -> "a budget is approved";
      case assessment_mission -> "an assessment mission begins";
      case conops -> "a concept of operations is due";
      case force_generation -> "forces are to be generated";
      case withdraw_by -> "the mission is to have left";
      case liquidation -> "liquidation begins";
      case establish, rollover, ceiling_change, terminate -> "a decision is taken";
    };
  }

  /** How far a mission's mandate reaches, as a sentence without its end. */
  static String of(MandateStanding mandate) {
    String by = mandate.instrument() == null ? "" : " (" + mandate.instrument() + ")";
    return mandate.missionId()
        + switch (mandate.reach()) {
          case RUNS_UNTIL -> ": the mandate runs until " + mandate.date() + by;
          case ENDS -> ": the mandate ends for good on " + mandate.date() + by;
          case RAN_OUT ->
              ": the mandate ran until " + mandate.date() + by + "; no later decision is known";
          case TERMINATED -> ": the mandate was terminated on " + mandate.date() + by;
          case WITHOUT_EXPIRY -> ": of the last decision no expiry is known" + by;
          case UNDECIDED -> ": no decision about the mandate is known, and so no expiry";
        };
  }
}
