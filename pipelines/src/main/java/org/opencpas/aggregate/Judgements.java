package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Assessment;

/** Signed assessments of a mission, to be asked whether one judges a subject somewhere. */
final class Judgements {
  private record Subject(String name, String regionId) {}

  private final Map<Subject, List<Period>> periods = new HashMap<>();

  /** Those of a mission; one without a region is of the mission's root. */
  Judgements(Framework framework, String missionId) {
    String root = framework.mission(missionId).orElseThrow().getRootRegionId();
    for (Assessment each : framework.tables().getAssessments()) {
      if (each.getMissionId().equals(missionId)) {
        String region = each.getRegionId() == null ? root : each.getRegionId();
        periods
            .computeIfAbsent(new Subject(each.getSubject(), region), key -> new ArrayList<>())
            .add(Period.parse(each.getPeriod()).orElseThrow());
      }
    }
  }

  /** Whether one judges the subject in just that region, for days that the place's period has. */
  boolean has(String subject, Place place) {
    return periods.getOrDefault(new Subject(subject, place.regionId()), List.of()).stream()
        .anyMatch(period -> overlap(period, place.start(), place.end()));
  }

  private static boolean overlap(Period period, LocalDate start, LocalDate end) {
    return period.start().isBefore(end) && start.isBefore(period.end());
  }
}
