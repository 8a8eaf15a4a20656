package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.count.Extent;
import org.opencpas.schemas.EventSpan;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.MissionSpan;
import org.opencpas.series.Facts;
import org.opencpas.source.Source;
import org.opencpas.source.WorkspaceReader;

class EventExtentsTest {
  private static final AsOf MAY = new AsOf(LocalDate.of(2024, 5, 15));

  private static Source source(String span) {
    String yaml =
        """
        name: kestria
        sources:
          - name: incidents
            kind: events
            files: incidents/*.csv
            format: csv
            constants: {mission_id: KESMIS}
            mapping: {event_id: {column: id}, date_start: {column: day}}
            count: {span: %s, indicators: {incidents: {count: events}}}
        """
            .formatted(span);
    return WorkspaceReader.read(yaml.getBytes(StandardCharsets.UTF_8), Path.of("/none"))
        .value()
        .orElseThrow()
        .source(0);
  }

  private static FileRead file(String path, long fileRejections, EventSpan... spans) {
    return FileRead.newBuilder()
        .setSource("incidents")
        .setFile(path)
        .setSha256("00")
        .setBytes(10)
        .setEncoding("UTF-8")
        .setDelimiter(",")
        .setRows(1)
        .setRowsAccepted(1)
        .setRowsRejected(0)
        .setRecords(1)
        .setFileRejections(fileRejections)
        .setRejectedByRule(List.of())
        .setSpans(List.of())
        .setEvents(List.of(spans))
        .build();
  }

  private static EventSpan known(String first, String last, @Nullable String knownFrom) {
    return EventSpan.newBuilder()
        .setMissionId("KESMIS")
        .setFirstDay(LocalDate.parse(first))
        .setLastDay(LocalDate.parse(last))
        .setKnown(true)
        .setLastKnownFrom(knownFrom == null ? null : LocalDate.parse(knownFrom).atStartOfDay())
        .build();
  }

  private static EventSpan later() {
    return EventSpan.newBuilder().setMissionId("KESMIS").setKnown(false).build();
  }

  private static Optional<String> extent(String span, AsOf asOf, FileRead... files) {
    List<String> extents = extents(span, asOf, files);
    assertThat(extents).hasSizeLessThan(2);
    return extents.stream().findFirst();
  }

  private static List<String> extents(String span, AsOf asOf, FileRead... files) {
    return new EventExtents(List.of(files), Facts.framework(List.of(), List.of()), asOf)
        .of(List.of(source(span))).stream()
            .map(each -> each.file() + " " + each.span().start() + " " + each.span().end())
            .toList();
  }

  /** April 2023 to January 2024 lie in no file's months: nobody looked. */
  @Test
  void filesSpanTogetherWhatTheirOwnEventsDo() {
    FileRead one = file("b.csv", 0, known("2023-03-01", "2023-04-02", null));
    FileRead other = file("a.csv", 0, known("2024-02-01", "2024-02-02", null));
    assertThat(extents("whole years of the file", AsOf.ALL, one, other))
        .containsExactly("a.csv 2023-01-01 2025-01-01");
    assertThat(extents("whole months of the file", AsOf.ALL, other, one))
        .containsExactly("a.csv 2023-03-01 2023-05-01", "a.csv 2024-02-01 2024-03-01");
    FileRead inside = file("c.csv", 0, known("2023-04-09", "2023-04-20", null));
    assertThat(extents("whole months of the file", AsOf.ALL, other, one, inside)).hasSize(2);
    FileRead beyond = file("c.csv", 0, known("2023-04-09", "2024-01-20", null));
    assertThat(extents("whole months of the file", AsOf.ALL, other, one, beyond))
        .containsExactly("a.csv 2023-03-01 2024-03-01");
  }

  @Test
  void aMonthThatIsNotOverIsNobodysToAnswerFor() {
    FileRead file = file("a.csv", 0, known("2024-01-01", "2024-05-02", null));
    assertThat(extent("{from: 2024, to: 2024}", AsOf.ALL, file))
        .contains("a.csv 2024-01-01 2025-01-01");
    assertThat(extent("{from: 2024, to: 2024}", MAY, file)).contains("a.csv 2024-01-01 2024-05-01");
    assertThat(extent("{from: 2024-05, to: 2024}", MAY, file)).isEqualTo(Optional.empty());
  }

  @Test
  void theLastKnownReportIsTheLimitWhetherMoreCameLaterOrNot() {
    FileRead first = file("a.csv", 0, known("2024-01-01", "2024-02-20", "2024-03-03"));
    FileRead second = file("b.csv", 0, later());
    assertThat(extent("{from: 2024, to: 2024}", MAY, first, second))
        .contains("a.csv 2024-01-01 2024-03-01");
    assertThat(extent("{from: 2024, to: 2024}", MAY, first))
        .contains("a.csv 2024-01-01 2024-03-01");
    assertThat(extent("{from: 2024, to: 2024}", AsOf.ALL, first))
        .contains("a.csv 2024-01-01 2025-01-01");
  }

  @Test
  void whatWasNotKnownAtAllAnswersForNothing() {
    assertThat(extent("{from: 2024, to: 2024}", MAY, file("a.csv", 0, later())))
        .isEqualTo(Optional.empty());
  }

  @Test
  void theFirstFileIsTheFirstThatWasKnown() {
    FileRead unknown = file("a.csv", 0, later());
    FileRead first = file("b.csv", 0, known("2024-01-01", "2024-02-20", "2024-05-02"));
    assertThat(extent("{from: 2024-01, to: 2024-02}", MAY, unknown, first))
        .contains("b.csv 2024-01-01 2024-03-01");
  }

  @Test
  void oneUnreadableFileSilencesItsSource() {
    FileRead sound = file("a.csv", 0, known("2024-01-01", "2024-02-20", null));
    assertThat(extent("{from: 2024, to: 2024}", AsOf.ALL, sound, file("b.csv", 1)))
        .isEqualTo(Optional.empty());
  }

  @Test
  void coverageSpansWhatSourcesAnswerFor() {
    List<Extent> extents =
        new EventExtents(
                List.of(file("a.csv", 0, known("2024-01-01", "2024-02-20", null))),
                Facts.framework(List.of(), List.of()),
                AsOf.ALL)
            .of(List.of(source("whole years of the file")));
    assertThat(EventExtents.days(extents))
        .containsExactly(
            new MissionSpan("KESMIS", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)));
  }
}
