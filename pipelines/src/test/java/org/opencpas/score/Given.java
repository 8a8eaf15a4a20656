package org.opencpas.score;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetScope;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.CellCounts;
import org.opencpas.series.Facts;
import org.opencpas.series.Figure;
import org.opencpas.source.Thresholds;
import org.opencpas.source.TrendWindows;

/** Figures, targets and renewals of the mission in Kestria, and what they score. */
final class Given {
  private Given() {}

  /** A monthly count of regions that adds up over time. */
  static Indicator.Builder flow() {
    return Facts.indicator("patrols").setValueKind(ValueKind.flow);
  }

  /** A monthly level of regions. */
  static Indicator.Builder stock() {
    return Facts.indicator("patrols").setValueKind(ValueKind.stock);
  }

  static Target.Builder target(String region, String period, double value) {
    return Facts.target("patrols", region, period, value);
  }

  /** A target of the root that is one for each region. */
  static Target.Builder forEach(String period, double value) {
    return target("KS", period, value).setScope(TargetScope.each);
  }

  static Figure figure(String region, String periodText, @Nullable Double value) {
    return figure(region, Facts.period(periodText), value, List.of(region));
  }

  /** A sum of the root over the regions named. */
  static Figure sum(String periodText, @Nullable Double value, String... regions) {
    return figure("KS", Facts.period(periodText), value, List.of(regions));
  }

  private static Figure figure(
      String region, Period period, @Nullable Double value, List<String> regions) {
    boolean own = regions.equals(List.of(region));
    return new Figure(
        new Figure.Where(
            "KESMIS", "patrols", region, Component.military, "", period.type(), period),
        own ? RollUp.own : RollUp.sum,
        value,
        value == null ? (own ? Reason.NO_VALUE : Reason.INCOMPLETE) : null,
        null,
        evidence(regions));
  }

  static Figure.Evidence evidence(List<String> regions) {
    return evidence(regions, 0);
  }

  private static Figure.Evidence evidence(List<String> regions, int withErrors) {
    return new Figure.Evidence(
        new CellCounts(regions.size(), regions.size(), 0, 0, 0, withErrors),
        List.of(),
        regions,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  /** The same figure, with one cell under a quality flag of severity error. */
  static Figure inError(Figure figure) {
    return new Figure(
        figure.place(),
        figure.rollUp(),
        figure.value(),
        figure.reason(),
        figure.fact(),
        evidence(figure.evidence().regions(), 1));
  }

  /** The same figure, null for a reason. */
  static Figure without(Figure figure, Reason reason) {
    return new Figure(
        figure.place(), figure.rollUp(), null, reason, figure.fact(), figure.evidence());
  }

  /** The same figure, made from a fact. */
  static Figure from(Figure figure, Observation.Builder fact) {
    return new Figure(
        figure.place(),
        figure.rollUp(),
        figure.value(),
        figure.reason(),
        fact.build(),
        figure.evidence());
  }

  /** The same figure of another breakdown. */
  static Figure part(Figure figure, String disaggregation) {
    Figure.Where place = figure.place();
    return new Figure(
        new Figure.Where(
            place.missionId(),
            place.indicatorId(),
            place.regionId(),
            place.component(),
            disaggregation,
            place.periodType(),
            place.period()),
        figure.rollUp(),
        figure.value(),
        figure.reason(),
        figure.fact(),
        figure.evidence());
  }

  static MandateEvent event(MandateEventType type, String day) {
    return MandateEvent.newBuilder()
        .setEventId(type + day)
        .setMissionId("KESMIS")
        .setEventType(type)
        .setAuthority("UNSC")
        .setEventDate(LocalDate.parse(day))
        .build();
  }

  static List<Region> regions(String... ids) {
    return List.of(ids).stream().map(id -> Facts.region(id).build()).toList();
  }

  static Framework framework(Indicator indicator, Target... targets) {
    return Facts.framework(
        List.of(indicator), List.of(targets), regions("KS01", "KS02", "KS03", "KS04"));
  }

  static Framework withEvents(Framework framework, MandateEvent... events) {
    return new Framework(
        FrameworkTables.newBuilder(framework.tables()).setMandateEvents(List.of(events)).build());
  }

  /** Scores the only indicator of a framework. */
  static List<IndicatorProgress> score(Framework framework, Figure... figures) {
    return score(framework, AsOf.ALL, figures);
  }

  static List<IndicatorProgress> score(Framework framework, AsOf asOf, Figure... figures) {
    return score(framework, asOf, KnownAtRenewal.never(), figures);
  }

  static List<IndicatorProgress> score(
      Framework framework, AsOf asOf, KnownAtRenewal known, Figure... figures) {
    return new ProgressScorer(framework, Thresholds.DOCUMENTED, TrendWindows.DOCUMENTED, asOf)
            .score(
                Facts.MISSION,
                framework.indicator("patrols").orElseThrow(),
                List.of(figures),
                known)
            .stream()
            .map(ScoredProgress::getProgress)
            .toList();
  }

  /** The row of the last figure in the order of the table. */
  static IndicatorProgress last(List<IndicatorProgress> rows) {
    return rows.get(rows.size() - 1);
  }

  /** The only row of a region and period. */
  static IndicatorProgress row(List<IndicatorProgress> rows, String region, String periodText) {
    Period period = Facts.period(periodText);
    return rows.stream()
        .filter(row -> row.getRegionId().equals(region))
        .filter(
            row ->
                row.getPeriodStart().equals(period.start())
                    && row.getPeriodEnd().equals(period.end()))
        .findFirst()
        .orElseThrow();
  }
}
