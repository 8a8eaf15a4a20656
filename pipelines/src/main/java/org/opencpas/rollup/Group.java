package org.opencpas.rollup;

import java.util.Comparator;
import java.util.List;
import org.opencpas.schemas.Component;

/**
 * What one component reports of an indicator under one breakdown, in order of region and time.
 *
 * @param disaggregation empty for the headline
 */
record Group(Component component, String disaggregation, List<Report> reports) {
  /** Sorts the reports. */
  Group {
    reports = reports.stream().sorted(Comparator.comparing(Report::spot)).toList();
  }

  boolean isHeadline() {
    return disaggregation.isEmpty();
  }
}
