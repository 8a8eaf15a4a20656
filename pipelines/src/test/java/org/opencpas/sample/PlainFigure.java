package org.opencpas.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an indicator stands at in one place, before it is held against a goal. */
final class PlainFigure {
  final Spot spot;
  final String rollUp;

  /** In the indicator's unit; null for the reason. */
  @Nullable Double value;

  /** Why there is no value; empty when there is one. */
  String reason = "";

  int expected;
  int observed;

  /** Expected cells that came in time; observed ones that do not say when they came. */
  int onTime;

  int untimed;

  /** Expected cells with two values at the same time; those with an error. */
  int contradicted;

  int withErrors;

  /** Regions with an expected cell that gave no value, sorted. */
  List<String> silent = List.of();

  /** Regions from whose cells it is made, sorted; the region itself for what was reported. */
  List<String> regions = List.of();

  @Nullable Double partialSum;
  @Nullable Double low;
  @Nullable Double high;
  @Nullable Double numerator;
  @Nullable Double denominator;
  @Nullable Double timeWeightedMean;
  @Nullable Double atConstantDenominator;

  /** Ratings and how often each was given; empty when there are none. */
  String distribution = "";

  /** The facts that the value rests on. */
  List<PlainError> errors = List.of();

  /** The report that stands here; null when none does. */
  @Nullable Report report;

  PlainFigure(Spot spot, String rollUp) {
    this.spot = spot;
    this.rollUp = rollUp;
  }

  /** Whether it is made from other regions than its own. */
  boolean isMadeFromOthers() {
    return !regions.isEmpty() && !regions.contains(spot.fact().region());
  }

  /** Share of the expected cells that reported; null when none was expected. */
  @Nullable Double shareReporting() {
    return expected == 0 ? null : Double.valueOf((double) observed / expected);
  }
}
