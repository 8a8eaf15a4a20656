package org.opencpas.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.ValueKind;
import org.opencpas.source.CountedIndicator;
import org.opencpas.source.Counting;
import org.opencpas.source.Definition;
import org.opencpas.source.Source;
import org.opencpas.source.WorkspaceReader;

/** Checks what sources of events count against the framework. */
public final class CountingCheck {
  private static final int DEEPEST_LEVEL = 1;

  private final Framework framework;
  private final List<Mistake> mistakes = new ArrayList<>();

  private CountingCheck(Framework framework) {
    this.framework = framework;
  }

  /** Every mistake in the counts of sources; empty when events can be counted so. */
  public static List<Mistake> check(List<Source> sources, Framework framework) {
    CountingCheck check = new CountingCheck(framework);
    sources.forEach(
        source -> source.counted().ifPresent(counting -> check.check(source, counting)));
    return List.copyOf(check.mistakes);
  }

  /** Every mistake in the columns of indicators that sources count and define. */
  public static List<Mistake> columns(List<Source> sources) {
    List<Mistake> mistakes = new ArrayList<>();
    for (Source source : sources) {
      if (source.defines().contains(Definition.INDICATORS)) {
        source
            .counted()
            .ifPresent(
                counting ->
                    counting
                        .indicators()
                        .forEach(each -> new CountedRow(source, each).check(mistakes::add)));
      }
    }
    return mistakes;
  }

  private void check(Source source, Counting counting) {
    for (CountedIndicator counted : counting.indicators()) {
      Optional<Indicator> indicator = framework.indicator(counted.indicatorId());
      if (indicator.isEmpty()) {
        tell(
            counted,
            "indicator " + Quotation.of(counted.indicatorId()) + ", which the framework has not",
            "an indicator of the framework, or indicators in defines of the source");
      } else {
        check(source, counted, indicator.get());
      }
    }
    source
        .onlyMission()
        .flatMap(framework::mission)
        .ifPresent(mission -> checkRegions(mission, counting));
  }

  private void check(Source source, CountedIndicator counted, Indicator indicator) {
    String named = "indicator " + Quotation.of(counted.indicatorId());
    if (indicator.getMeasure() != Measure.count || indicator.getValueKind() != ValueKind.flow) {
      tell(
          counted,
          named
              + " with measure "
              + indicator.getMeasure()
              + ", value_kind "
              + indicator.getValueKind(),
          "measure count and value_kind flow");
    }
    if (indicator.getFrequency() == Frequency.irregular) {
      tell(counted, named + " with frequency irregular", "month, quarter, half_year or year");
    }
    Integer level = indicator.getRegionLevel();
    if (level != null && level > DEEPEST_LEVEL) {
      tell(
          counted,
          named + " with region_level " + level,
          "region_level 0 or 1: events without a region are counted beside the regions of level 1");
    }
    String owner = indicator.getMissionId();
    if (owner != null && !source.onlyMission().equals(Optional.of(owner))) {
      tell(
          counted,
          named + " of mission " + Quotation.of(owner),
          "an indicator of all missions, or mission_id: " + owner + " in constants of the source");
    }
  }

  private void checkRegions(Mission mission, Counting counting) {
    for (String region : counting.regions()) {
      String id = framework.regionId(mission, region);
      if (!framework.hasRegion(id) || !framework.isInMissionArea(id, mission)) {
        tell(
            counting.indicators().get(0),
            "region " + Quotation.of(region) + " in regions of count",
            "regions of mission " + mission.getMissionId());
      } else {
        checkLevel(counting, region, framework.level(id));
      }
    }
  }

  private void checkLevel(Counting counting, String region, int level) {
    for (CountedIndicator counted : counting.indicators()) {
      Integer wanted =
          framework.indicator(counted.indicatorId()).map(Indicator::getRegionLevel).orElse(null);
      if (level != (wanted == null ? 0 : wanted)) {
        tell(
            counted,
            "region " + Quotation.of(region) + " of level " + level + " in regions of count",
            "regions of the indicator's own region_level");
      }
    }
  }

  private void tell(CountedIndicator at, String found, String allowed) {
    mistakes.add(new Mistake(WorkspaceReader.FILE, at.line(), 0, found, allowed));
  }
}
