package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.Submission;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.Source;

/** Whole rows: defaults, statuses, several records, several problems. */
class NormaliserTest {

  private static Submission only(NormalisedRow row) {
    assertThat(row.rejection()).isEmpty();
    assertThat(row.submissions()).hasSize(1);
    return row.submissions().get(0);
  }

  private static Submission submit(Map<String, String> cells) {
    return only(Kestria.normalise(Kestria.records(), cells));
  }

  private static Rejection reject(Map<String, String> cells) {
    return Kestria.normalise(Kestria.records(), cells).rejection().orElseThrow();
  }

  @Test
  void everyFieldIsCarried() {
    Map<String, String> cells = new TreeMap<>();
    cells.put("region_id", "KES-N");
    cells.put("component", "civilian");
    cells.put("value", "0.50");
    cells.put("numerator", "1");
    cells.put("denominator", "2");
    cells.put("low", "0.4");
    cells.put("high", "0.6");
    cells.put("status", "estimated");
    cells.put("disaggregation", "sex=f;age=18-24");
    cells.put("text_value", "better");
    cells.put("unit", "share");
    cells.put("baseline_value", "0.1");
    cells.put("baseline_period", "2023-05");
    cells.put("target_value", "0.9");
    cells.put("target_period", "2025-05");
    cells.put("source", "survey");
    cells.put("record_id", "r-1");
    cells.put("reported_at", "2024-06-03T08:00:00Z");
    cells.put("revision", "2");
    cells.put("action", "merge");
    cells.put("sensitivity", "internal");
    cells.put("comment", "by phone");
    cells.put("evidence", "doc 7");

    Submission submission = submit(cells);

    LocalDateTime reported = LocalDateTime.of(2024, 6, 3, 8, 0);
    Observation expected =
        Observation.newBuilder()
            .setMissionId("MOK")
            .setIndicatorId("patrols")
            .setRegionId("KES-N")
            .setComponent(Component.civilian)
            .setDisaggregation("age=18-24;sex=f")
            .setPeriodStart(LocalDate.of(2024, 5, 1))
            .setPeriodEnd(LocalDate.of(2024, 6, 1))
            .setValue(0.5)
            .setValueText("0.50")
            .setNumerator(1.0)
            .setDenominator(2.0)
            .setLow(0.4)
            .setHigh(0.6)
            .setStatus(ObservationStatus.estimated)
            .setTextValue("better")
            .setUnit("share")
            .setBaselineValue(0.1)
            .setBaselinePeriod("2023-05")
            .setTargetValue(0.9)
            .setTargetPeriod("2025-05")
            .setReportedAt(reported)
            .setFirstReportedAt(reported)
            .setConfirmedAt(reported)
            .setRevision(2)
            .setSensitivity(Sensitivity.internal)
            .setSource("returns")
            .setFile("records/a.csv")
            .setSheet("")
            .setLine(7)
            .setRecordId("r-1")
            .setComment("by phone")
            .setEvidence("doc 7")
            .build();
    assertThat(submission)
        .isEqualTo(
            Submission.newBuilder()
                .setObservation(expected)
                .setAction(Action.merge)
                .setKnownFrom(reported)
                .setSourceOrder(0)
                .setRecordOrder(0)
                .setNumbered(false)
                .setSensitivityGiven(true)
                .setStatusGiven(true)
                .build());
  }

  @Test
  void blanksTakeWhatTheFrameworkSays() {
    Submission submission = submit(Map.of("value", "3"));
    Observation observation = submission.getObservation();

    assertThat(observation.getRegionId()).isEqualTo("KES");
    assertThat(observation.getComponent()).isEqualTo(Component.military);
    assertThat(observation.getDisaggregation()).isEmpty();
    assertThat(observation.getSensitivity()).isEqualTo(Sensitivity.council);
    assertThat(observation.getStatus()).isEqualTo(ObservationStatus.reported);
    assertThat(observation.getReportedAt()).isNull();
    assertThat(submission.getAction()).isEqualTo(Action.replace);
    assertThat(submission.getKnownFrom()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "public, council",
    "council, council",
    "contributor, contributor",
    "internal, internal",
    "'', council",
  })
  void sensitivityIsNeverWiderThanTheIndicators(String given, Sensitivity expected) {
    assertThat(submit(Map.of("sensitivity", given)).getObservation().getSensitivity())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // status, value, text_value, numerator, denominator, action -> status or rule
    "'', 0, '', '', '', '', reported",
    "'', '', found, '', '', '', reported",
    "'', '', '', 1, 2, '', reported",
    "'', '', '', 1, '', '', not_reported",
    "'', '', '', '', '', '', not_reported",
    "'', '', '', '', '', merge, not_reported",
    "'', '', '', '', '', delete, not_reported",
    "reported, 1, '', '', '', '', reported",
    "estimated, '', '', 1, 2, '', estimated",
    "no_access, '', '', '', '', '', no_access",
    "reported, '', '', '', '', '', status_without_value",
    "estimated, '', '', 1, '', '', status_without_value",
    "reported, '', '', '', '', merge, reported",
    "reported, '', '', '', '', delete, reported",
    "not_reported, 0, '', '', '', '', value_with_status",
    "not_applicable, '', found, '', '', '', value_with_status",
    "withheld, '', '', 1, 2, '', value_with_status",
    "no_access, 1, '', '', '', merge, value_with_status",
    "withheld, 1, '', '', '', delete, withheld",
  })
  void statusAndValueMustAgree(
      String status,
      String value,
      String text,
      String numerator,
      String denominator,
      String action,
      String expected) {
    NormalisedRow row =
        Kestria.normalise(
            Kestria.records(),
            Map.of(
                "status", status,
                "value", value,
                "text_value", text,
                "numerator", numerator,
                "denominator", denominator,
                "action", action));

    String found =
        row.rejection()
            .map(Rejection::getRule)
            .orElseGet(() -> row.submissions().get(0).getObservation().getStatus().name());
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void anUnreadableValueIsNoMissingOne() {
    Rejection rejection = reject(Map.of("status", "reported", "value", "many"));

    assertThat(rejection.getRule()).isEqualTo("not_a_number");
    assertThat(rejection.getAlso()).isNull();
  }

  @Test
  void allProblemsOfARowAreToldTheFirstFieldFirst() {
    Rejection rejection =
        reject(
            Map.of(
                "revision", "x",
                "value", "12,5",
                "high", "NaN",
                "mission_id", "",
                "region_id", "Atlantis, \"the lost\"",
                "status", "no_access",
                "baseline_value", "y"));

    assertThat(rejection.getRule()).isEqualTo("required_blank");
    assertThat(rejection.getColumnName()).isEqualTo("mission_id");
    assertThat(rejection.getMessage()).isEqualTo("mission_id is blank");
    assertThat(rejection.getAlso())
        .isEqualTo("not_a_number;not_an_integer;not_finite;region_unknown;value_with_status");
    assertThat(rejection.getRaw())
        .isEqualTo("y,NaN,patrols,,2024-05,\"Atlantis, \"\"the lost\"\"\",x,no_access,\"12,5\"");
  }

  @Test
  void theRowsTimeComesBeforeTheSourcesAndThatBeforeTheReceipt() {
    ReceivedFiles received =
        new ReceivedFiles(
            new TreeMap<>(
                Map.of(
                    "records/a.csv", new ReceivedFiles.Receipt("", LocalDate.of(2024, 6, 9), 2))));
    Source silent = Kestria.records();
    Source dated = Kestria.source("format: indicator-records", "reported_at: 2024-06-08");
    Map<String, String> row = Map.of("reported_at", "2024-06-07");

    Submission byReceipt =
        only(
            new Normaliser(silent, Kestria.framework(), received).normalise(Kestria.row(Map.of())));
    Submission bySource =
        only(new Normaliser(dated, Kestria.framework(), received).normalise(Kestria.row(Map.of())));
    Submission byRow =
        only(new Normaliser(dated, Kestria.framework(), received).normalise(Kestria.row(row)));

    assertThat(byReceipt.getKnownFrom()).isEqualTo("2024-06-09T00:00");
    assertThat(byReceipt.getObservation().getReportedAt()).isNull();
    assertThat(bySource.getKnownFrom()).isEqualTo("2024-06-08T00:00");
    assertThat(bySource.getObservation().getReportedAt()).isEqualTo("2024-06-08T00:00");
    assertThat(byRow.getKnownFrom()).isEqualTo("2024-06-07T00:00");
  }

  private static Source wide() {
    return Kestria.source(
        "format: csv",
        "same_key: number",
        "mapping:",
        "  mission_id: {constant: MOK}",
        "  indicator_id: {constant: patrols}",
        "  records:",
        "    - {period: {constant: 2024-05}, value: {column: may}}",
        "    - {period: {constant: 2024-06}, value: {column: june}}",
        "    - period: {column: day, date: dd/MM/yyyy, as: month}",
        "      value: {column: that}");
  }

  @Test
  void aRowMayMakeSeveralRecords() {
    NormalisedRow row =
        Kestria.normalise(
            wide(), Map.of("may", "1", "june", "2", "day", "31/07/2024", "that", "3"));

    assertThat(row.rejection()).isEmpty();
    assertThat(row.submissions()).extracting(Submission::getRecordOrder).containsExactly(0, 1, 2);
    assertThat(row.submissions()).allMatch(Submission::getNumbered);
    assertThat(row.submissions())
        .extracting(each -> each.getObservation().getPeriodStart().toString())
        .containsExactly("2024-05-01", "2024-06-01", "2024-07-01");
  }

  @Test
  void aBadRecordRejectsItsWholeRow() {
    NormalisedRow row =
        Kestria.normalise(
            wide(), Map.of("may", "1", "june", "two", "day", "07/31/2024", "that", "3"));

    Rejection rejection = row.rejection().orElseThrow();
    assertThat(rejection.getRule()).isEqualTo("not_a_number");
    assertThat(rejection.getColumnName()).isEqualTo("june");
    assertThat(rejection.getAlso()).isEqualTo("not_a_date");
  }

  @Test
  void aCellThatTheMappingCouldNotReadNamesItsColumn() {
    NormalisedRow row =
        Kestria.normalise(wide(), Map.of("may", "1", "june", "2", "day", "yesterday", "that", "3"));

    Rejection rejection = row.rejection().orElseThrow();
    assertThat(rejection.getRule()).isEqualTo("not_a_date");
    assertThat(rejection.getColumnName()).isEqualTo("day");
    assertThat(rejection.getMessage()).isEqualTo("period \"yesterday\": a cell is not a date");
    assertThat(rejection.getAlso()).isNull();
  }

  @Test
  void theFieldsOfTheSchemaAreTypedByIt() {
    assertThat(RecordField.ALL).hasSize(34);
    assertThat(
            RecordField.ALL.stream()
                .filter(field -> field.type() == RecordField.Type.NUMBER)
                .map(RecordField::name))
        .containsExactly(
            "value",
            "numerator",
            "denominator",
            "low",
            "high",
            "baseline_value",
            "target_value",
            "latitude",
            "longitude",
            "design_effect");
    assertThat(RecordField.ALL.stream().filter(RecordField::isRequired).map(RecordField::name))
        .containsExactly("mission_id", "indicator_id", "period");
    assertThat(
            RecordField.ALL.stream()
                .filter(field -> field.name().equals("action"))
                .map(RecordField::codes))
        .containsExactly(List.of("replace", "merge", "delete"));
  }
}
