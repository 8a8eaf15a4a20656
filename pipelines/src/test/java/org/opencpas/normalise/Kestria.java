package org.opencpas.normalise;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Direction;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Organisation;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.ValueKind;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFile;
import org.opencpas.source.WorkspaceReader;

/** A framework and sources of a country that does not exist. */
final class Kestria {
  static final ReceivedFiles NOTHING_RECEIVED = new ReceivedFiles(new TreeMap<>());
  static final SourceFile FILE = new SourceFile("returns", 0, "records/a.csv", "a.csv", -1);

  private Kestria() {}

  static Framework framework() {
    return new Framework(
        FrameworkTables.newBuilder()
            .setMissions(List.of(mission("MOK", "KES"), mission("AIDE", "ELS")))
            .setRegions(
                List.of(
                    region("KES", null, null),
                    region("KES-N", "KES", null),
                    region("KES-OLD", "KES", LocalDate.of(2023, 1, 1)),
                    region("ELS", null, null),
                    region("ELS-1", "ELS", null)))
            .setIndicators(
                List.of(
                    indicator("patrols", "MOK", Component.military, Sensitivity.council),
                    indicator("aid", "AIDE", Component.civilian, Sensitivity.internal),
                    Indicator.newBuilder(
                            indicator("trained", null, Component.police, Sensitivity.internal))
                        .setValidFrom(LocalDate.of(2022, 1, 1))
                        .setValidTo(LocalDate.of(2025, 1, 1))
                        .build()))
            .setMandateEvents(List.of())
            .setStrengthCeilings(List.of())
            .setObjectives(List.of())
            .setObjectiveConditions(List.of())
            .setIndicatorComponents(List.of())
            .setTargets(List.of())
            .setBenchmarks(List.of())
            .setBenchmarkConditions(List.of())
            .setAssessments(List.of())
            .setPopulations(List.of())
            .build());
  }

  private static Mission mission(String id, String root) {
    return Mission.newBuilder()
        .setMissionId(id)
        .setName(id)
        .setOrganisation(Organisation.other)
        .setRootRegionId(root)
        .build();
  }

  private static Region region(String id, @Nullable String parent, @Nullable LocalDate validTo) {
    return Region.newBuilder()
        .setRegionId(id)
        .setName(id)
        .setLevel(parent == null ? 0 : 1)
        .setParentId(parent)
        .setValidTo(validTo)
        .build();
  }

  private static Indicator indicator(
      String id, @Nullable String mission, Component component, Sensitivity sensitivity) {
    return Indicator.newBuilder()
        .setIndicatorId(id)
        .setMissionId(mission)
        .setTitle(id)
        .setMeasure(Measure.count)
        .setValueKind(ValueKind.flow)
        .setDirection(Direction.increase)
        .setResultLevel(ResultLevel.output)
        .setComponent(component)
        .setFrequency(Frequency.month)
        .setSensitivity(sensitivity)
        .build();
  }

  /** A source of canonical records, with further lines of its declaration. */
  static Source source(String... lines) {
    StringBuilder yaml = new StringBuilder("name: kestria\nsources:\n  - name: returns\n");
    yaml.append("    files: records/*.csv\n");
    for (String line : lines) {
      yaml.append("    ").append(line).append('\n');
    }
    return WorkspaceReader.read(yaml.toString().getBytes(StandardCharsets.UTF_8), Path.of("/none"))
        .value()
        .orElseThrow(() -> new AssertionError(yaml))
        .source(0);
  }

  static Source records() {
    return source("format: indicator-records");
  }

  /** A row that needs nothing more, with other cells laid over it. */
  static RawRow row(Map<String, String> cells) {
    Map<String, String> all = new TreeMap<>();
    all.put("mission_id", "MOK");
    all.put("indicator_id", "patrols");
    all.put("period", "2024-05");
    all.putAll(cells);
    return new RawRow(
        FILE, "", 7, new Header(List.copyOf(all.keySet())), List.copyOf(all.values()));
  }

  static NormalisedRow normalise(Source source, Map<String, String> cells) {
    return new Normaliser(source, framework(), NOTHING_RECEIVED).normalise(row(cells));
  }
}
