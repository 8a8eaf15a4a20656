package org.opencpas.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Doubts;
import org.opencpas.series.Facts;
import org.opencpas.series.Figure;
import org.opencpas.source.Draws;
import org.opencpas.source.WorkspaceReader;

/** What is counted from events beside what is reported, at one level and in one rhythm. */
class CountedIndicatorRollUpTest {
  private static final Indicator PATROLS =
      Facts.indicator("patrols").setValueKind(ValueKind.flow).build();
  private static final Indicator INCIDENTS =
      Facts.indicator("incidents").setValueKind(ValueKind.flow).build();

  private static Framework framework() {
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
            count: {span: whole years of the file, indicators: {incidents: {count: events}}}
        """;
    return new Framework(
        Facts.framework(
                List.of(PATROLS, INCIDENTS),
                List.of(),
                List.of(Facts.region("KS01").build(), Facts.region("KS-unknown").build()))
            .tables(),
        WorkspaceReader.read(yaml.getBytes(StandardCharsets.UTF_8), Path.of("/none"))
            .value()
            .orElseThrow()
            .counted());
  }

  private static Figure total(IndicatorRollUp rollUp, Framework framework, Indicator indicator) {
    String id = indicator.getIndicatorId();
    return rollUp
        .figures(
            framework.mission("KESMIS").orElseThrow(),
            indicator,
            List.of(Facts.fact(id, "KS01", "2024-01", 7).build()))
        .stream()
        .filter(figure -> figure.place().regionId().equals("KS"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anUnknownPlaceIsAwaitedOfWhatIsCountedAndOfNothingElse() {
    Framework framework = framework();
    IndicatorRollUp rollUp =
        new IndicatorRollUp(
            framework,
            Set.of(),
            new CoverageSpan(
                Optional.of(LocalDate.of(2024, 1, 1)), Optional.of(LocalDate.of(2024, 2, 1))),
            Doubts.NONE,
            Draws.NONE);
    Figure patrols = total(rollUp, framework, PATROLS);
    assertThat(patrols.value()).isEqualTo(7);
    assertThat(patrols.evidence().cells().expected()).isEqualTo(1);
    Figure incidents = total(rollUp, framework, INCIDENTS);
    assertThat(incidents.value()).isNull();
    assertThat(incidents.evidence().cells().expected()).isEqualTo(2);
    assertThat(incidents.evidence().silentRegions()).containsExactly("KS-unknown");
    assertThat(incidents.evidence().partialSum()).isEqualTo(7);
  }
}
