package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Event;
import org.opencpas.schemas.EventReport;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.Source;

class EventNormaliserTest {
  private static final String COLUMNS =
      "event_id|region_id|place|date_start|date_end|type|deaths_best|deaths_low|deaths_high"
          + "|civilian_deaths_recorded|place_precision|date_precision|reported_at|revision|action"
          + "|sensitivity";

  private static Source source(String... lines) {
    StringBuilder mapping = new StringBuilder("mapping: {");
    for (String column : COLUMNS.split("\\|", -1)) {
      mapping.append(column).append(": {column: ").append(column).append("}, ");
    }
    String[] all = Arrays.copyOf(lines, lines.length + 4);
    all[lines.length] = "kind: events";
    all[lines.length + 1] = "format: csv";
    all[lines.length + 2] = "constants: {mission_id: MOK}";
    all[lines.length + 3] = mapping.append('}').toString();
    return Kestria.source(all);
  }

  private static NormalisedEvent normalise(Source source, String cells) {
    RawRow row =
        new RawRow(
            Kestria.FILE,
            "",
            7,
            new Header(List.of(COLUMNS.split("\\|", -1))),
            List.of(cells.split("\\|", -1)));
    return new EventNormaliser(source, Kestria.framework(), Kestria.NOTHING_RECEIVED)
        .normalise(row);
  }

  private static EventReport report(String cells) {
    NormalisedEvent normalised = normalise(source(), cells);
    return normalised
        .report()
        .orElseThrow(() -> new AssertionError(normalised.rejection().toString()));
  }

  private static Rejection rejection(String cells) {
    return normalise(source(), cells).rejection().orElseThrow();
  }

  @Test
  void aFullRowIsRead() {
    EventReport report =
        report(
            "E1|KES-N|=near the bridge|2024-01-05|2024-01-07|clash|2|1|3|0|2.0|1|2024-02-02|4"
                + "|merge|council");
    Event event = report.getEvent();
    assertThat(event)
        .isEqualTo(
            Event.newBuilder()
                .setSource("returns")
                .setEventId("E1")
                .setMissionId("MOK")
                .setRegionId("KES-N")
                .setPlace("=near the bridge")
                .setDateStart(LocalDate.of(2024, 1, 5))
                .setDateEnd(LocalDate.of(2024, 1, 7))
                .setType("clash")
                .setDeathsBest(2.0)
                .setDeathsLow(1.0)
                .setDeathsHigh(3.0)
                .setCivilianDeathsRecorded(0.0)
                .setPlacePrecision(2)
                .setDatePrecision(1)
                .setReportedAt(LocalDateTime.of(2024, 2, 2, 0, 0))
                .setSensitivity(Sensitivity.council)
                .setFile("records/a.csv")
                .setSheet("")
                .setLine(7)
                .build());
    assertThat(report.getAction()).isEqualTo(Action.merge);
    assertThat(report.getRevision()).isEqualTo(4);
    assertThat(report.getKnownFrom()).isEqualTo(LocalDateTime.of(2024, 2, 2, 0, 0));
    assertThat(report.getRegionGiven()).isTrue();
    assertThat(report.getEndGiven()).isTrue();
    assertThat(report.getSensitivityGiven()).isTrue();
  }

  @Test
  void whatIsLeftOutHasItsDocumentedMeaning() {
    EventReport report = report("E1|||2024-01-05||||||||||||");
    Event event = report.getEvent();
    assertThat(event.getRegionId()).isEqualTo("KES-unknown");
    assertThat(event.getDateEnd()).isEqualTo(LocalDate.of(2024, 1, 5));
    assertThat(event.getDeathsBest()).isNull();
    assertThat(event.getSensitivity()).isEqualTo(Sensitivity.internal);
    assertThat(report.getAction()).isEqualTo(Action.replace);
    assertThat(report.getKnownFrom()).isNull();
    assertThat(report.getRegionGiven()).isFalse();
    assertThat(report.getEndGiven()).isFalse();
    assertThat(report.getSensitivityGiven()).isFalse();
  }

  @Test
  void blankTheWordUnknownAndTheWholeAreaNameNoRegion() {
    for (String region : List.of("", "unknown", "KES", "KES-unknown")) {
      assertThat(report("E1|" + region + "||2024-01-05||||||||||||").getEvent().getRegionId())
          .isEqualTo("KES-unknown");
    }
  }

  @Test
  void aDeletionNeedsItsIdAndNoMore() {
    EventReport report = report("E1|KES-X||||||||||||2|delete|");
    assertThat(report.getAction()).isEqualTo(Action.delete);
    assertThat(report.getEvent().getEventId()).isEqualTo("E1");
    assertThat(rejection("||||||||||||||delete|").getRule()).isEqualTo("required_blank");
  }

  @Test
  void whatCannotBeIsRejectedWithEveryRule() {
    Rejection rejection = rejection("E1|KES-X||5 May|2024-13-01||-1|x|||2.5|||||");
    assertThat(rejection.getRule()).isEqualTo("region_unknown");
    assertThat(rejection.getAlso())
        .isEqualTo("negative_number;not_a_date;not_a_number;not_an_integer");
    assertThat(rejection.getLine()).isEqualTo(7);
    assertThat(rejection.getRaw()).startsWith("E1,KES-X,,5 May");
  }

  @Test
  void eachRuleOfEventsBites() {
    assertThat(rejection("E1|KES-N||||||||||||||").getRule()).isEqualTo("required_blank");
    assertThat(rejection("E1|KES-N||1024-01-05||||||||||||").getRule())
        .isEqualTo("year_implausible");
    assertThat(rejection("E1|ELS-1||2024-01-05||||||||||||").getRule())
        .isEqualTo("region_of_other_mission");
    assertThat(rejection("E1|KES-OLD||2024-01-05||||||||||||").getRule())
        .isEqualTo("region_not_in_use");
    assertThat(report("E1|KES-OLD||2022-12-31||||||||||||").getEvent().getRegionId())
        .isEqualTo("KES-OLD");
  }

  @Test
  void namesOfRegionsThatTheSourceDefinesBecomeIds() {
    Source source = source("defines: [regions]");
    assertThat(normalise(source, "E1|North||2024-01-05||||||||||||").rejection().orElseThrow())
        .extracting(Rejection::getMessage)
        .asString()
        .contains("MOK:North");
    assertThat(normalise(source, "E1|KES-N||2024-01-05||||||||||||").report().orElseThrow())
        .extracting(each -> each.getEvent().getRegionId())
        .isEqualTo("KES-N");
  }
}
