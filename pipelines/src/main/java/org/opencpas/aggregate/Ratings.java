package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Assessment;

/**
 * Signed assessments of a mission as benchmarks ask for them. A rating that is written as a number
 * is one, whatever its scale is called; a word is none.
 */
final class Ratings {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");
  private static final Comparator<Signed> BY_SIGNATURE =
      Comparator.<Signed, LocalDate>comparing(each -> each.assessment().getAssessedOn())
          .thenComparing(each -> each.assessment().getAssessmentId());

  private record Signed(Assessment assessment, String regionId, Period period) {
    boolean judges(String subject, String region) {
      return assessment.getSubject().equals(subject) && regionId.equals(region);
    }
  }

  private final List<Signed> signed = new ArrayList<>();

  /**
   * Takes those of a mission; one without a region is of the mission's root.
   *
   * @param known day by which they must have been signed
   */
  Ratings(Framework framework, String missionId, AsOf known) {
    String root = framework.mission(missionId).orElseThrow().getRootRegionId();
    for (Assessment each : framework.tables().getAssessments()) {
      if (each.getMissionId().equals(missionId) && known.knows(each.getAssessedOn())) {
        String region = each.getRegionId() == null ? root : each.getRegionId();
        signed.add(new Signed(each, region, Period.parse(each.getPeriod()).orElseThrow()));
      }
    }
    signed.sort(BY_SIGNATURE);
  }

  /** The number that a rating is; empty for a word. */
  static OptionalDouble number(Assessment assessment) {
    String rating = assessment.getRating().strip();
    return NUMBER.matcher(rating).matches()
        ? OptionalDouble.of(Double.parseDouble(rating) + 0.0)
        : OptionalDouble.empty();
  }

  /**
   * The assessment that counts in a period: of those that judge all of it, or some time that lies
   * wholly in it, the one signed last; null where none does.
   */
  @Nullable Assessment at(String subject, String regionId, Period period) {
    Assessment last = null;
    for (Signed each : signed) {
      if (each.judges(subject, regionId)
          && (holds(each.period, period) || holds(period, each.period))) {
        last = each.assessment;
      }
    }
    return last;
  }

  private static boolean holds(Period outer, Period inner) {
    return !outer.start().isAfter(inner.start()) && !outer.end().isBefore(inner.end());
  }

  /** All of a subject in a region, the one signed last at the end. */
  List<Assessment> of(String subject, String regionId) {
    List<Assessment> found = new ArrayList<>();
    for (Signed each : signed) {
      if (each.judges(subject, regionId)) {
        found.add(each.assessment);
      }
    }
    return found;
  }

  /** The periods for which a subject is judged in a region, in no order. */
  List<Period> periods(String subject, String regionId) {
    List<Period> periods = new ArrayList<>();
    for (Signed each : signed) {
      if (each.judges(subject, regionId)) {
        periods.add(each.period);
      }
    }
    return periods;
  }
}
