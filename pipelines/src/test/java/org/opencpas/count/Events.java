package org.opencpas.count;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.Facts;
import org.opencpas.source.Source;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/** Events of a country that does not exist, and the source that counts them. */
final class Events {
  static final Workspace WORKSPACE = workspace("all");

  private Events() {}

  /** A source that counts events, deaths and deaths in the whole area, in some regions. */
  static Workspace workspace(String regions) {
    String yaml =
        """
        name: kestria
        sources:
          - name: incidents
            kind: events
            files: incidents.csv
            format: csv
            constants: {mission_id: KESMIS}
            mapping: {event_id: {column: id}, date_start: {column: day}}
            count:
              span: {from: 2024-01, to: 2024-03}
              regions: %s
              indicators:
                incidents: {count: events}
                deaths: {sum: deaths_best, low: deaths_low, high: deaths_high}
                quarterly: {sum: civilian_deaths_recorded}
                everywhere: {count: events}
        """
            .formatted(regions);
    return WorkspaceReader.read(yaml.getBytes(StandardCharsets.UTF_8), Path.of("/none"))
        .value()
        .orElseThrow();
  }

  static Source source() {
    return WORKSPACE.source(0);
  }

  static Indicator indicator(String id) {
    Indicator.Builder indicator =
        Facts.indicator(id)
            .setValueKind(ValueKind.flow)
            .setResultLevel(ResultLevel.context)
            .setSensitivity(Sensitivity.public$);
    if (id.equals("quarterly")) {
      indicator.setFrequency(Frequency.quarter);
    }
    if (id.equals("everywhere")) {
      indicator.setRegionLevel(null);
    }
    return indicator.build();
  }

  /** Two regions, a district in the first, one that was split off, and the unknown place. */
  static Framework framework() {
    Framework plain =
        Facts.framework(
            List.of(
                indicator("incidents"),
                indicator("deaths"),
                indicator("quarterly"),
                indicator("everywhere"),
                indicator("patrols")),
            List.of(),
            List.of(
                Facts.region("KS01").build(),
                Facts.region("KS02").build(),
                Facts.region("KS03").setValidFrom(LocalDate.of(2024, 3, 1)).build(),
                Facts.region("KS-unknown").build(),
                Region.newBuilder()
                    .setRegionId("KS0101")
                    .setName("District")
                    .setLevel(2)
                    .setParentId("KS01")
                    .build()));
    FrameworkTables tables = plain.tables();
    return new Framework(tables, WORKSPACE.counted());
  }

  static Extent extent(String start, String end) {
    return extent(WORKSPACE, start, end);
  }

  static Extent extent(Workspace workspace, String start, String end) {
    Framework framework = framework();
    return Extent.of(
        workspace.source(0),
        "incidents/a.csv",
        framework.mission("KESMIS").orElseThrow(),
        new Period(LocalDate.parse(start), LocalDate.parse(end)),
        framework);
  }

  /** The first quarter of 2024 in all regions. */
  static Extent quarter() {
    return extent("2024-01-01", "2024-04-01");
  }

  static Event.Builder event(String id, String region, String day, @Nullable Double deaths) {
    return Event.newBuilder()
        .setSource("incidents")
        .setEventId(id)
        .setMissionId("KESMIS")
        .setRegionId(region)
        .setDateStart(LocalDate.parse(day))
        .setDateEnd(LocalDate.parse(day))
        .setDeathsBest(deaths)
        .setDeathsLow(deaths)
        .setDeathsHigh(deaths)
        .setCivilianDeathsRecorded(deaths)
        .setSensitivity(Sensitivity.public$)
        .setFile("incidents/a.csv")
        .setSheet("")
        .setLine(2);
  }
}
