package org.opencpas.normalise;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;

/** Checks a record against the framework: do its ids exist, belong together, hold in its period. */
final class FrameworkCheck {
  private final Framework framework;
  private final KnownIds missions;
  private final KnownIds indicators;
  private final KnownIds regions;

  FrameworkCheck(Framework framework) {
    this.framework = framework;
    this.missions =
        new KnownIds(framework.tables().getMissions().stream().map(Mission::getMissionId).toList());
    this.indicators =
        new KnownIds(
            framework.tables().getIndicators().stream().map(Indicator::getIndicatorId).toList());
    this.regions =
        new KnownIds(framework.tables().getRegions().stream().map(Region::getRegionId).toList());
  }

  /** The mission; empty when blank or unknown, with the breach noted. */
  Optional<Mission> mission(@Nullable String id, RowBreaches breaches) {
    if (id == null) {
      return Optional.empty();
    }
    Optional<Mission> mission = framework.mission(id);
    if (mission.isEmpty()) {
      unknown("mission_id", id, Rule.MISSION_UNKNOWN, missions, breaches);
    }
    return mission;
  }

  /** The indicator; empty when blank or unknown. Every breach is noted. */
  Optional<Indicator> indicator(
      @Nullable String id,
      @Nullable Mission mission,
      @Nullable Period period,
      RowBreaches breaches) {
    if (id == null) {
      return Optional.empty();
    }
    Optional<Indicator> indicator = framework.indicator(id);
    if (indicator.isEmpty()) {
      unknown("indicator_id", id, Rule.INDICATOR_UNKNOWN, indicators, breaches);
    } else {
      check(indicator.get(), mission, period, breaches);
      refuseCounted(id, mission, breaches);
    }
    return indicator;
  }

  private static void check(
      Indicator indicator,
      @Nullable Mission mission,
      @Nullable Period period,
      RowBreaches breaches) {
    String id = indicator.getIndicatorId();
    String owner = indicator.getMissionId();
    if (owner != null && mission != null && !owner.equals(mission.getMissionId())) {
      breaches.add(
          "indicator_id",
          Rule.INDICATOR_OF_OTHER_MISSION,
          "indicator_id %s belongs to %s, not to %s"
              .formatted(
                  Quotation.of(id), Quotation.of(owner), Quotation.of(mission.getMissionId())));
    }
    LocalDate from = indicator.getValidFrom();
    LocalDate to = indicator.getValidTo();
    if (period == null) {
      return;
    }
    if (from != null && period.lastDay().isBefore(from)) {
      notInUse(id, "only from " + from + " on", breaches);
    } else if (to != null && !period.lastDay().isBefore(to)) {
      notInUse(id, "only before " + to, breaches);
    }
  }

  private void refuseCounted(String id, @Nullable Mission mission, RowBreaches breaches) {
    if (mission != null && framework.isCounted(mission.getMissionId(), id)) {
      breaches.add(
          "indicator_id",
          Rule.INDICATOR_COUNTED,
          "indicator_id %s is counted from events in %s"
              .formatted(Quotation.of(id), Quotation.of(mission.getMissionId())));
    }
  }

  private static void notInUse(String id, String when, RowBreaches breaches) {
    breaches.add(
        "indicator_id",
        Rule.INDICATOR_NOT_IN_USE,
        "indicator_id %s is in use %s".formatted(Quotation.of(id), when));
  }

  /** Id of a region that a source calls by a name of its own; a declared id stays as it is. */
  String definedRegion(Mission mission, String region) {
    return framework.regionId(mission, region);
  }

  /** Notes what is wrong with the region, if one is given, on a day, if one is given. */
  void region(
      @Nullable String id,
      @Nullable Mission mission,
      @Nullable LocalDate day,
      RowBreaches breaches) {
    if (id == null) {
      return;
    }
    if (!framework.hasRegion(id)) {
      unknown("region_id", id, Rule.REGION_UNKNOWN, regions, breaches);
      return;
    }
    if (mission != null && !framework.isInMissionArea(id, mission)) {
      breaches.add(
          "region_id",
          Rule.REGION_OF_OTHER_MISSION,
          "region_id %s is outside the area of %s"
              .formatted(Quotation.of(id), Quotation.of(mission.getMissionId())));
    }
    if (day != null && framework.region(id, day).isEmpty()) {
      breaches.add(
          "region_id",
          Rule.REGION_NOT_IN_USE,
          "region_id %s does not exist on %s".formatted(Quotation.of(id), day));
    }
  }

  private static void unknown(
      String field, String id, Rule rule, KnownIds known, RowBreaches breaches) {
    breaches.add(
        field,
        rule,
        "%s %s: %s".formatted(field, Quotation.of(id), rule.text()),
        known.hint(id, rule));
  }
}
