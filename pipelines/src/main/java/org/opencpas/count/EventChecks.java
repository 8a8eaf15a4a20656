package org.opencpas.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencpas.framework.DefinedRegion;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.QualityFlags;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.QualityFlag;
import org.opencpas.schemas.Severity;

/** Looks for doubtful events; flags them, never drops them. */
public final class EventChecks {
  /** Codes above it stand for a province or more, in the scales of the sources that have one. */
  private static final int COARSEST_PRECISE = 3;

  private static final int REGIONS = 1;

  private final Framework framework;
  private final Set<String> counting;
  private final List<Extent> extents;
  private final EventCells cells;

  /**
   * Checks by a framework.
   *
   * @param counting names of the sources whose events are counted
   * @param extents what they answer for
   */
  public EventChecks(Framework framework, Set<String> counting, List<Extent> extents) {
    this.framework = framework;
    this.counting = Set.copyOf(counting);
    this.extents = List.copyOf(extents);
    this.cells = new EventCells(framework);
  }

  /** The flags of an event that holds. */
  public List<QualityFlag> check(Event event) {
    List<QualityFlag> flags = new ArrayList<>(0);
    checkEstimates(event, flags);
    checkPlace(event, flags);
    if (event.getDateEnd().isBefore(event.getDateStart())) {
      flags.add(
          QualityFlags.raise(
              Rule.END_BEFORE_START,
              Severity.warning,
              event,
              event.getDateEnd().toString(),
              event.getDateStart() + " or later"));
    }
    if (counting.contains(event.getSource()) && !isCovered(event)) {
      flags.add(
          QualityFlags.raise(
              Rule.OUTSIDE_COVERAGE,
              Severity.warning,
              event,
              event.getDateStart() + ", " + event.getRegionId(),
              null));
    }
    return flags;
  }

  private static void checkEstimates(Event event, List<QualityFlag> flags) {
    Double best = event.getDeathsBest();
    Double low = event.getDeathsLow();
    Double high = event.getDeathsHigh();
    if (best != null && low != null && low > best) {
      flags.add(
          QualityFlags.raise(
              Rule.LOW_ABOVE_BEST,
              Severity.warning,
              event,
              Numbers.text(low),
              "at most " + Numbers.text(best)));
    }
    if (best != null && high != null && high < best) {
      flags.add(
          QualityFlags.raise(
              Rule.HIGH_BELOW_BEST,
              Severity.warning,
              event,
              Numbers.text(high),
              "at least " + Numbers.text(best)));
    }
  }

  private void checkPlace(Event event, List<QualityFlag> flags) {
    Integer precision = event.getPlacePrecision();
    if (precision != null && precision > COARSEST_PRECISE) {
      flags.add(
          QualityFlags.raise(
              Rule.PLACE_IMPRECISE,
              Severity.info,
              event,
              precision.toString(),
              "at most " + COARSEST_PRECISE));
    }
    boolean unknown =
        framework
            .mission(event.getMissionId())
            .map(Mission::getRootRegionId)
            .map(DefinedRegion::unknownId)
            .filter(event.getRegionId()::equals)
            .isPresent();
    if (unknown) {
      flags.add(QualityFlags.raise(Rule.PLACE_UNKNOWN, Severity.warning, event, null, "a region"));
    }
  }

  private boolean isCovered(Event event) {
    for (Extent extent : extents) {
      if (extent.isOf(event.getSource(), event.getMissionId())
          && extent.covers(event.getDateStart())
          && (extent.covers(cells.region(REGIONS, extent.mission(), event))
              || extent.covers(extent.mission().getRootRegionId()))) {
        return true;
      }
    }
    return false;
  }
}
