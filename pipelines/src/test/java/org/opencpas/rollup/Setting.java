package org.opencpas.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Population;
import org.opencpas.schemas.Region;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Doubts;
import org.opencpas.series.Facts;
import org.opencpas.source.Draws;

/**
 * Kestria, which does not exist, as far as a roll-up must know it. The mission was established on 1
 * January 2024; coverage ends with that year unless a test says otherwise.
 */
final class Setting {
  private final List<Region> regions = new ArrayList<>();
  private final List<Population> populations = new ArrayList<>();
  private final List<MandateEvent> events = new ArrayList<>();
  private Set<PeriodType> computed = EnumSet.allOf(PeriodType.class);
  private LocalDate end = LocalDate.of(2025, 1, 1);
  private Doubts doubts = Doubts.NONE;
  private Draws draws = Draws.NONE;

  /** Regions of the first level under the root KS. */
  Setting regions(String... ids) {
    for (String id : ids) {
      region(id, 1, "KS", null, null);
    }
    return this;
  }

  Setting region(String id, int level, String parent, @Nullable String from, @Nullable String to) {
    regions.add(
        Region.newBuilder()
            .setRegionId(id)
            .setName(id)
            .setLevel(level)
            .setParentId(parent)
            .setValidFrom(day(from))
            .setValidTo(day(to))
            .build());
    return this;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  Setting population(String region, String from, long persons) {
    populations.add(
        Population.newBuilder()
            .setRegionId(region)
            .setValidFrom(LocalDate.parse(from))
            .setPopulation(persons)
            .build());
    return this;
  }

  Setting mandate(MandateEventType type, String from, String expires) {
    events.add(
        MandateEvent.newBuilder()
            .setEventId("E" + events.size())
            .setMissionId("KESMIS")
            .setEventType(type)
            .setAuthority("UNSC")
            .setEventDate(LocalDate.parse(from))
            .setExpiresOn(LocalDate.parse(expires))
            .build());
    return this;
  }

  Setting computing(PeriodType... types) {
    computed = EnumSet.noneOf(PeriodType.class);
    computed.addAll(Arrays.asList(types));
    return this;
  }

  Setting coveredTo(String day) {
    end = LocalDate.parse(day);
    return this;
  }

  /** Figures carry errors of facts. */
  Setting drawing(Draws asked) {
    draws = asked;
    return this;
  }

  /** Ids of all regions, the root first. */
  List<String> regionIds() {
    List<String> ids = new ArrayList<>(List.of("KS"));
    regions.stream().map(Region::getRegionId).distinct().sorted().forEach(ids::add);
    return ids;
  }

  Framework framework(Indicator indicator) {
    return new Framework(
        FrameworkTables.newBuilder(Facts.framework(List.of(indicator), List.of(), regions).tables())
            .setPopulations(populations)
            .setMandateEvents(events)
            .build());
  }

  /** The same, with something doubtful about facts. */
  Setting doubting(Doubts about) {
    doubts = about;
    return this;
  }

  Set<PeriodType> computed() {
    return computed;
  }

  CoverageSpan span() {
    return new CoverageSpan(Optional.empty(), Optional.of(end));
  }

  Rolled roll(Indicator.Builder indicator, Observation.Builder... facts) {
    return roll(indicator.build(), Arrays.stream(facts).map(Observation.Builder::build).toList());
  }

  Rolled roll(Indicator indicator, List<Observation> facts) {
    return new Rolled(
        new IndicatorRollUp(framework(indicator), computed, span(), doubts, draws)
            .figures(Facts.MISSION, indicator, facts));
  }
}
