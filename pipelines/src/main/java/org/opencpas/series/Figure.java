package org.opencpas.series;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.RollUp;

/**
 * What an indicator stands at in one region and period, as reported there or rolled up from finer
 * regions, periods or parts; travels from roll-up to score.
 *
 * @param place where and when
 * @param rollUp how the value came to stand here, or would have
 * @param value in the indicator's unit; null for the reason given
 * @param reason why the value is null; null when it is not
 * @param fact the fact reported here; null for what was rolled up, and for a silent cell
 * @param evidence what the value rests on
 */
public record Figure(
    Where place,
    RollUp rollUp,
    @Nullable Double value,
    @Nullable Reason reason,
    @Nullable Observation fact,
    Evidence evidence) {

  /**
   * Where and when a figure stands.
   *
   * @param disaggregation breakdown; empty for the headline
   * @param periodType what the period was computed as: a mandate may last a calendar year
   */
  public record Where(
      String missionId,
      String indicatorId,
      String regionId,
      Component component,
      String disaggregation,
      PeriodType periodType,
      Period period) {

    /** The same in another region. */
    public Where in(String otherRegion) {
      return new Where(
          missionId, indicatorId, otherRegion, component, disaggregation, periodType, period);
    }
  }

  /**
   * What a value rests on.
   *
   * @param cells what is known of the cells from which it is to be made
   * @param silentRegions regions with an expected cell that was not, sorted
   * @param regions regions with an expected cell from which it is made, sorted; the region itself
   *     for what was reported here
   * @param partialSum sum of what was reported where a complete sum is not to be had; else null
   * @param low lower end of the source's own range; null when any part lacks one, and where
   *     something rolled up has no value
   * @param high upper end of the source's own range; null as the lower end
   * @param numerator of a quotient, in its own unit; null when there is none, or no value
   * @param denominator of a quotient, in its own unit, or person-years where events are set against
   *     a level; null when there is none, or no value
   * @param timeWeightedMean mean of a stock, or of a quotient of two, over the days of a longer
   *     period than the data's own; null when it is neither, or has a gap
   * @param constantDenominator a rate as it would stand with each region's first denominator; null
   *     when it is no rate, or has none
   * @param distribution ratings and how often each was given; null when it is not ordinal
   * @param errors errors of the facts that the value rests on; empty where none is uncertain
   */
  public record Evidence(
      CellCounts cells,
      List<String> silentRegions,
      List<String> regions,
      @Nullable Double partialSum,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double numerator,
      @Nullable Double denominator,
      @Nullable Double timeWeightedMean,
      @Nullable Double constantDenominator,
      @Nullable String distribution,
      List<FactError> errors) {

    /** Copies the lists. */
    public Evidence {
      silentRegions = List.copyOf(silentRegions);
      regions = List.copyOf(regions);
      errors = List.copyOf(errors);
    }

    /** Share of the expected cells that reported a value, 0 to 1; empty when none was expected. */
    public Optional<Double> shareReporting() {
      return cells.expected() == 0
          ? Optional.empty()
          : Optional.of((double) cells.observed() / cells.expected());
    }
  }
}
