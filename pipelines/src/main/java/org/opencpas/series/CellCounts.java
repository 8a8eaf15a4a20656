package org.opencpas.series;

/**
 * What is known of the cells of region and period from which a figure is to be made. Figures that
 * are put together add the counts of their cells.
 *
 * @param expected cells in which something was due, without those to which the indicator does not
 *     apply
 * @param observed those of them in which a value was reported or estimated
 * @param onTime those of the expected whose first return came within the grace days
 * @param untimed those of the observed that do not say when they came
 * @param contradicted those of the expected of which different values became known at the same time
 * @param withErrors those of the expected with a quality flag of severity error
 */
public record CellCounts(
    int expected, int observed, int onTime, int untimed, int contradicted, int withErrors) {
  /** No cell. */
  public static final CellCounts NONE = new CellCounts(0, 0, 0, 0, 0, 0);

  /** One expected cell of which nobody said anything. */
  public static final CellCounts SILENT = new CellCounts(1, 0, 0, 0, 0, 0);

  /**
   * Whether a figure made from them proves nothing later: any is under a flag of severity error.
   */
  public boolean isInError() {
    return withErrors > 0;
  }
}
