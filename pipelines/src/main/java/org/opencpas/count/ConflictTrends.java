package org.opencpas.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.opencpas.calendar.MandatePeriods;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.RecordedEvent;
import org.opencpas.schemas.Strength;

/**
 * Tells what sources of events recorded in each region and window, and holds it against the same
 * months a year before. A row stands for each region of level 0 and 1, the unknown place among
 * them, and for each below in which the source has placed an event; within it for all events, and
 * for each kind of which one was recorded there. Counts stand as recorded, whatever the source
 * answers for; changes and rates rest on what it answers for. An event counts in the month of its
 * first day, as in indicators that are counted, and in regions as far down as its place is certain,
 * which they do not ask. Source: metrics, sections 3 and 7.
 */
public final class ConflictTrends {
  private static final List<PeriodType> WINDOWS =
      List.of(PeriodType.quarter, PeriodType.half_year, PeriodType.year, PeriodType.mandate);

  private static final Comparator<ConflictTrend> ORDER =
      Comparator.comparing(ConflictTrend::getMissionId)
          .thenComparing(ConflictTrend::getSource)
          .thenComparing(ConflictTrend::getRegionId)
          .thenComparing(ConflictTrend::getEventType)
          .thenComparing(ConflictTrend::getPeriodType)
          .thenComparing(ConflictTrend::getPeriodStart)
          .thenComparing(ConflictTrend::getPeriodEnd);

  private final Framework framework;
  private final Predicate<PeriodType> assessed;
  private final List<Extent> extents;

  /**
   * Compares by a framework.
   *
   * @param assessed which kinds of period get rows
   * @param extents what sources answer for
   */
  public ConflictTrends(Framework framework, Predicate<PeriodType> assessed, List<Extent> extents) {
    this.framework = framework;
    this.assessed = assessed;
    this.extents = List.copyOf(extents);
  }

  /**
   * The rows of one mission, sorted by key.
   *
   * @param recorded every event of the mission that holds, hidden ones too, in any order
   * @param strength rows of the mission's strength
   */
  public List<ConflictTrend> of(
      Mission mission, Collection<RecordedEvent> recorded, List<Strength> strength) {
    List<RecordedSource> sources = sources(mission, recorded);
    ConflictArea area = new ConflictArea(framework, mission);
    DeployedStrength deployed = new DeployedStrength(strength);
    List<Period> mandates =
        MandatePeriods.of(framework.mandateEvents(mission.getMissionId())).periods();
    List<ConflictTrend> rows = new ArrayList<>();
    for (RecordedSource source : sources) {
      for (WindowMonths window : windows(source, mandates)) {
        addWindow(area, source, window, sources, deployed, rows);
      }
    }
    rows.sort(ORDER);
    return rows;
  }

  /** Every source that answers for the mission or has an event there, by name. */
  private List<RecordedSource> sources(Mission mission, Collection<RecordedEvent> recorded) {
    SortedMap<String, List<RecordedEvent>> events = new TreeMap<>();
    for (Extent extent : extents) {
      if (extent.mission().getMissionId().equals(mission.getMissionId())) {
        events.computeIfAbsent(extent.source(), name -> new ArrayList<>());
      }
    }
    for (RecordedEvent event : recorded) {
      events.computeIfAbsent(event.getSource(), name -> new ArrayList<>()).add(event);
    }
    List<RecordedSource> sources = new ArrayList<>();
    events.forEach(
        (name, own) -> {
          SourceAnswer answer = SourceAnswer.of(name, mission.getMissionId(), extents);
          sources.add(new RecordedSource(name, mission, framework, answer, own));
        });
    return sources;
  }

  private List<WindowMonths> windows(RecordedSource source, List<Period> mandates) {
    List<WindowMonths> windows = new ArrayList<>();
    source
        .span()
        .ifPresent(
            span ->
                WINDOWS.stream()
                    .filter(assessed)
                    .forEach(type -> windows.addAll(WindowMonths.over(type, span, mandates))));
    return windows;
  }

  private void addWindow(
      ConflictArea area,
      RecordedSource source,
      WindowMonths window,
      List<RecordedSource> sources,
      DeployedStrength deployed,
      List<ConflictTrend> rows) {
    for (String region : area.regions(source)) {
      boolean hasEvents =
          source.all(region).between(window.first(), window.end()).stream()
              .anyMatch(each -> each.event().getShown());
      if (hasEvents || area.isThere(region, window.period().lastDay())) {
        addRegion(area, source, window, region, sources, deployed, rows);
      }
    }
  }

  private void addRegion(
      ConflictArea area,
      RecordedSource source,
      WindowMonths window,
      String region,
      List<RecordedSource> sources,
      DeployedStrength deployed,
      List<ConflictTrend> rows) {
    MatchedMonths matched = area.matched(source.answer(), window, region);
    PopulationRate rate = PopulationRate.of(framework, region, window, matched);
    SortedMap<String, EventSeries> kinds = new TreeMap<>(source.kinds(region));
    kinds.put(RecordedSource.ALL, source.all(region));
    kinds.forEach(
        (kind, series) -> {
          ConflictTrend.Builder row = key(area, source, window, region, kind);
          RecordedCounts counts =
              RecordedCounts.of(series.between(window.first(), window.end()), area.level(region));
          WindowChange change = WindowChange.of(series, matched);
          counts.putInto(row, source.tellsStatus());
          matched.putInto(row);
          change.putInto(row);
          rate.putInto(row, counts);
          if (area.isRoot(region)) {
            deployed.putInto(row, window);
          } else {
            row.setStrengthReason(Reason.NOT_APPLICABLE.code());
          }
          if (kind.equals(RecordedSource.ALL)) {
            putOthers(area, source, window, region, change, sources, row);
          }
          rows.add(row.build());
        });
  }

  private static ConflictTrend.Builder key(
      ConflictArea area, RecordedSource source, WindowMonths window, String region, String kind) {
    return ConflictTrend.newBuilder()
        .setMissionId(area.mission().getMissionId())
        .setSource(source.name())
        .setRegionId(region)
        .setEventType(kind)
        .setPeriodType(window.type())
        .setPeriodStart(window.period().start())
        .setPeriodEnd(window.period().end())
        .setRegionLevel(area.level(region));
  }

  /** Tells beside a row what other sources recorded there, and which went the same way. */
  private static void putOthers(
      ConflictArea area,
      RecordedSource source,
      WindowMonths window,
      String region,
      WindowChange change,
      List<RecordedSource> sources,
      ConflictTrend.Builder row) {
    List<String> told = new ArrayList<>();
    Integer sign = change.eventsSign();
    int compared = 0;
    int agreeing = 0;
    for (RecordedSource other : sources) {
      MatchedMonths matched = area.matched(other.answer(), window, region);
      if (other == source || !matched.isWindowWhole() || !area.isToldOf(region, other)) {
        continue;
      }
      EventSeries series = other.all(region);
      RecordedCounts counts = RecordedCounts.of(series.between(window.first(), window.end()), 0);
      told.add(other.name() + "=" + (counts.isWithheld() ? "withheld" : counts.events()));
      Integer otherSign = WindowChange.of(series, matched).eventsSign();
      if (sign != null && otherSign != null) {
        compared++;
        agreeing += sign.equals(otherSign) ? 1 : 0;
      }
    }
    row.setOtherSourcesEvents(String.join(";", told))
        .setSourcesCompared(compared)
        .setSourcesAgreeing(agreeing);
  }
}
