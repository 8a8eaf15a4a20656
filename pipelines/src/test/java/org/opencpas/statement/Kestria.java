package org.opencpas.statement;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Organisation;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.ValueKind;

/** A mission in Kestria, which does not exist, and rows about it to be spoken of. */
final class Kestria {
  private Kestria() {}

  static Framework framework() {
    return new Framework(
        FrameworkTables.newBuilder()
            .setMissions(
                List.of(
                    Mission.newBuilder()
                        .setMissionId("KESMIS")
                        .setName("Mission in Kestria")
                        .setOrganisation(Organisation.UN)
                        .setRootRegionId("KS")
                        .build()))
            .setMandateEvents(List.of())
            .setStrengthCeilings(List.of())
            .setObjectives(List.of())
            .setObjectiveConditions(List.of())
            .setIndicators(
                List.of(
                    indicator("patrols", "Patrols", Measure.count, ValueKind.flow, "patrols"),
                    indicator(
                        "escorts", "Escorts provided", Measure.percentage, ValueKind.ratio, "%"),
                    indicator(
                        "freedom",
                        "Freedom to move",
                        Measure.ordinal,
                        ValueKind.ordinal,
                        "scale 1-5"),
                    indicator("safe", "Feels {safe}", Measure.percentage, ValueKind.ratio, null)))
            .setIndicatorComponents(List.of())
            .setTargets(List.of())
            .setBenchmarks(List.of())
            .setBenchmarkConditions(List.of())
            .setAssessments(List.of())
            .setRegions(List.of(region("KS", "Kestria", 0), region("KS02", "Valdorée", 1)))
            .setPopulations(List.of())
            .build());
  }

  private static Region region(String id, String name, int level) {
    return Region.newBuilder()
        .setRegionId(id)
        .setName(name)
        .setLevel(level)
        .setParentId(level == 0 ? null : "KS")
        .build();
  }

  private static Indicator indicator(
      String id, String title, Measure measure, ValueKind kind, @Nullable String unit) {
    return Indicator.newBuilder()
        .setIndicatorId(id)
        .setTitle(title)
        .setUnit(unit)
        .setMeasure(measure)
        .setValueKind(kind)
        .setDirection(Direction.increase)
        .setResultLevel(ResultLevel.output)
        .setComponent(Component.military)
        .setFrequency(Frequency.month)
        .setGraceDays(15)
        .setRegionLevel(1)
        .build();
  }

  /** Progress of an indicator in Valdorée in a month, where one return was due and came. */
  static IndicatorProgress.Builder progress(String indicator, String period, Grade grade) {
    Period month = Period.parse(period).orElseThrow();
    return IndicatorProgress.newBuilder()
        .setMissionId("KESMIS")
        .setIndicatorId(indicator)
        .setRegionId("KS02")
        .setComponent(Component.military)
        .setDisaggregation("")
        .setPeriodType(month.type())
        .setPeriodStart(month.start())
        .setPeriodEnd(month.end())
        .setRegionLevel(1)
        .setRollUp(RollUp.own)
        .setCellsExpected(1)
        .setCellsObserved(1)
        .setStatus(ProgressStatus.behind)
        .setGrade(grade);
  }

  /** Events in Valdorée in 2025, of which every month was recorded, as it was in 2024. */
  static ConflictTrend.Builder recorded(int now, int then) {
    return ConflictTrend.newBuilder()
        .setMissionId("KESMIS")
        .setSource("radio")
        .setRegionId("KS")
        .setEventType("all")
        .setPeriodType(PeriodType.year)
        .setPeriodStart(LocalDate.of(2025, 1, 1))
        .setPeriodEnd(LocalDate.of(2026, 1, 1))
        .setRegionLevel(0)
        .setEvents(now)
        .setMonthsComplete(12)
        .setMonthsExpected(12)
        .setRegionsComplete(1)
        .setRegionsExpected(1)
        .setMonthsMatched(12)
        .setMatchedShare(1)
        .setEventsMatched(now)
        .setEventsBefore(then);
  }

  /** A few words of French. */
  static Texts french() throws IOException {
    Path file = Path.of("src/test/resources/statement/statements_fr.properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return new Texts(reader);
    }
  }
}
