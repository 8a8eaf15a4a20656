package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Disaggregation;
import org.opencpas.source.Source;

/** What holds for any cells. */
class NormaliserPropertyTest {
  private static final Source DOT = Kestria.records();
  private static final Source COMMA = Kestria.source("format: indicator-records", "decimal: \",\"");
  private static final Framework FRAMEWORK = Kestria.framework();

  @Property(tries = 3000)
  void aRowIsSubmittedOrRejected(@ForAll("anyCells") Map<String, String> cells) {
    NormalisedRow row =
        new Normaliser(DOT, FRAMEWORK, Kestria.NOTHING_RECEIVED).normalise(Kestria.row(cells));

    assertThat(row.submissions().isEmpty()).isEqualTo(row.rejection().isPresent());
    row.rejection().ifPresent(NormaliserPropertyTest::checkRejection);
    row.submissions().forEach(each -> checkNumbers(each.getObservation()));
  }

  private static void checkRejection(Rejection rejection) {
    assertThat(Rule.valueOf(rejection.getRule().toUpperCase(java.util.Locale.ROOT)).kind())
        .isEqualTo(Rule.Kind.ROW);
    assertThat(rejection.getMessage()).isNotBlank().hasSizeLessThan(400);
    assertThat(rejection.getLine()).isEqualTo(7);
  }

  private static void checkNumbers(Observation observation) {
    if (observation.getValue() != null) {
      assertThat(observation.getValue()).isFinite();
      assertThat(Double.doubleToRawLongBits(observation.getValue()))
          .isNotEqualTo(Double.doubleToRawLongBits(-0.0));
    }
  }

  @Property(tries = 1000)
  void aNumberThatIsWrittenIsRead(@ForAll double value) {
    String text = new BigDecimal(value).toString();

    assertThat(value(DOT, text)).isEqualTo(value + 0.0);
    assertThat(value(COMMA, text.replace('.', ','))).isEqualTo(value + 0.0);
  }

  private static double value(Source source, String text) {
    NormalisedRow row =
        new Normaliser(source, FRAMEWORK, Kestria.NOTHING_RECEIVED)
            .normalise(Kestria.row(Map.of("value", text)));
    return row.submissions().get(0).getObservation().getValue();
  }

  @Property(tries = 1000)
  void aRecordThatIsWrittenIsRead(@ForAll("observations") Observation observation) {
    Map<String, String> cells = new HashMap<>();
    cells.put("region_id", observation.getRegionId());
    cells.put("component", observation.getComponent().name());
    cells.put("period", observation.getPeriodStart() + "/P" + observation.getRevision() + "D");
    cells.put("disaggregation", observation.getDisaggregation());
    cells.put("value", observation.getValueText());
    cells.put("status", observation.getStatus().name());
    cells.put("reported_at", observation.getReportedAt() + "Z");
    cells.put("revision", String.valueOf(observation.getRevision()));
    cells.put("sensitivity", observation.getSensitivity().name());
    cells.put("comment", observation.getComment());

    NormalisedRow row =
        new Normaliser(DOT, FRAMEWORK, Kestria.NOTHING_RECEIVED).normalise(Kestria.row(cells));

    assertThat(row.rejection()).isEmpty();
    assertThat(row.submissions().get(0).getObservation()).isEqualTo(observation);
  }

  @Provide
  Arbitrary<Observation> observations() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 20_000).map(LocalDate.of(1970, 1, 1)::plusDays);
    Arbitrary<LocalDateTime> times =
        Arbitraries.longs()
            .between(0, 1_600_000_000_000L)
            .map(millis -> LocalDateTime.of(1970, 1, 1, 0, 0).plusNanos(millis * 1_000_000));
    Arbitrary<String> parts =
        Arbitraries.maps(words(), words())
            .ofMaxSize(3)
            .map(map -> new Disaggregation(new java.util.TreeMap<>(map)).text());
    Arbitrary<String> values =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-1e9"), new BigDecimal("1e9"))
            .ofScale(4)
            .map(BigDecimal::toPlainString);
    return Combinators.combine(
            days,
            Arbitraries.integers().between(1, 27),
            times,
            parts,
            values,
            Arbitraries.of(ObservationStatus.reported, ObservationStatus.estimated),
            words())
        .as(NormaliserPropertyTest::observation);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("aé;=\\\"',\n1")
        .ofMinLength(1)
        .ofMaxLength(6)
        .map(text -> "x" + text + "x");
  }

  private static Observation observation(
      LocalDate start,
      int days,
      LocalDateTime reported,
      String disaggregation,
      String value,
      ObservationStatus status,
      String comment) {
    return Observation.newBuilder()
        .setMissionId("MOK")
        .setIndicatorId("patrols")
        .setRegionId("KES-N")
        .setComponent(org.opencpas.schemas.Component.support)
        .setDisaggregation(disaggregation)
        .setPeriodStart(start)
        .setPeriodEnd(start.plusDays(days))
        .setValue(new BigDecimal(value).doubleValue())
        .setValueText(value)
        .setStatus(status)
        .setReportedAt(reported)
        .setFirstReportedAt(reported)
        .setConfirmedAt(reported)
        .setRevision(days)
        .setSensitivity(org.opencpas.schemas.Sensitivity.contributor)
        .setSource("returns")
        .setFile("records/a.csv")
        .setSheet("")
        .setLine(7)
        .setComment(comment)
        .build();
  }

  @Provide
  Arbitrary<Map<String, String>> anyCells() {
    List<String> fields = RecordField.ALL.stream().map(RecordField::name).toList();
    Arbitrary<String> likely =
        Arbitraries.of(
            "",
            " ",
            "0",
            "-0",
            "12.5",
            "12,5",
            "NaN",
            "2024",
            "2024-05",
            "0024",
            "KES-N",
            "MOK",
            "patrols",
            "reported",
            "delete",
            "sex=f",
            "2024-05-31T10:00:00Z",
            "=cmd()",
            "\0",
            "1e999",
            "9999-12-31T23:59:59-18:00",
            "+999999999-12-31T23:59:59Z",
            "9999-12-31/P9999Y",
            "\\");
    Arbitrary<String> texts = Arbitraries.oneOf(likely, Arbitraries.strings().ofMaxLength(30));
    return Arbitraries.maps(Arbitraries.of(fields), texts).ofMaxSize(12);
  }
}
