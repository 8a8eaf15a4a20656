package org.opencpas.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.FactError;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.Submission;

class RowCodecTest {
  private static Observation.Builder fact(String regionId) {
    return Observation.newBuilder()
        .setMissionId("KESMIS")
        .setIndicatorId("patrols")
        .setRegionId(regionId)
        .setComponent(Component.military)
        .setDisaggregation("")
        .setPeriodStart(LocalDate.of(1945, 1, 1))
        .setPeriodEnd(LocalDate.of(2101, 1, 1))
        .setStatus(ObservationStatus.reported)
        .setSensitivity(Sensitivity.public$)
        .setSource("military")
        .setFile("records/Saint-Ulmaël.csv")
        .setSheet("")
        .setLine(Long.MAX_VALUE);
  }

  private static Submission submission(Observation observation) {
    return Submission.newBuilder()
        .setObservation(observation)
        .setAction(Action.delete)
        .setKnownFrom(LocalDateTime.of(2024, 2, 29, 23, 59, 59, 999_000_000))
        .setSourceOrder(0)
        .setRecordOrder(Integer.MAX_VALUE)
        .setNumbered(true)
        .setSensitivityGiven(false)
        .build();
  }

  private static <T extends SpecificRecordBase> List<T> throughBlocks(List<T> rows) {
    List<byte[]> blocks = new ArrayList<>();
    Block.Writer<T> writer = new Block.Writer<>(RowCodec.of(rows.get(0).getSchema()), blocks::add);
    rows.forEach(writer::add);
    writer.flush();
    List<T> read = new ArrayList<>();
    blocks.forEach(block -> Block.<T>read(rows.get(0).getSchema(), block, read::add));
    return read;
  }

  @Test
  void everyFieldComesBack() {
    Observation full =
        fact("KS01")
            .setValue(-0.1)
            .setValueText("-0,1")
            .setNumerator(Double.MIN_VALUE)
            .setDenominator(Double.MAX_VALUE)
            .setLow(-1e308)
            .setHigh(1e308)
            .setTextValue("“ça va”, \uD83D\uDE00")
            .setUnit("%")
            .setBaselineValue(0.0)
            .setBaselinePeriod("2022")
            .setTargetValue(3.0)
            .setTargetPeriod("2025")
            .setReportedAt(LocalDateTime.of(1945, 1, 1, 0, 0))
            .setFirstReportedAt(LocalDateTime.of(2100, 12, 31, 23, 59))
            .setConfirmedAt(LocalDateTime.of(1969, 12, 31, 23, 59, 59, 1_000_000))
            .setRevision(Integer.MIN_VALUE)
            .setRecordId("")
            .setComment("كستريا")
            .setEvidence("annex")
            .build();
    assertThat(throughBlocks(List.of(submission(full)))).containsExactly(submission(full));
  }

  @Test
  void nullsStayNull() {
    Submission bare =
        Submission.newBuilder(submission(fact("KS01").build())).setKnownFrom(null).build();
    assertThat(throughBlocks(List.of(bare, bare))).containsExactly(bare, bare);
  }

  @Test
  void rowsOfManyDifferentTextsComeBackInOrder() {
    List<Submission> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      rows.add(submission(fact("region " + i % 7).setRecordId("row " + i).build()));
    }
    assertThat(throughBlocks(rows)).isEqualTo(rows);
  }

  @Test
  void textsThatComeAgainAreWrittenOnceAndReadAsOneObject() {
    List<byte[]> blocks = new ArrayList<>();
    Block.Writer<Submission> writer =
        new Block.Writer<>(RowCodec.of(Submission.getClassSchema()), blocks::add);
    writer.add(submission(fact(new String("Terres-Brûlées")).build()));
    int first = writer.size();
    writer.add(submission(fact(new String("Terres-Brûlées")).build()));
    assertThat(writer.size() - first).isLessThan(55).isLessThan(first);
    writer.flush();
    List<String> regions = new ArrayList<>();
    Block.<Submission>read(
        Submission.getClassSchema(),
        blocks.get(0),
        row -> regions.add(row.getObservation().getRegionId()));
    assertThat(regions).containsExactly("Terres-Brûlées", "Terres-Brûlées");
    assertThat(regions.get(0)).isSameAs(regions.get(1));
  }

  @Test
  void rowsInsideRowsComeBackInTheirOrder() {
    IndicatorProgress progress =
        IndicatorProgress.newBuilder()
            .setMissionId("KESMIS")
            .setIndicatorId("patrols")
            .setRegionId("KS01")
            .setComponent(Component.military)
            .setDisaggregation("")
            .setPeriodType(PeriodType.month)
            .setPeriodStart(LocalDate.of(2024, 1, 1))
            .setPeriodEnd(LocalDate.of(2024, 2, 1))
            .setRegionLevel(1)
            .setRollUp(RollUp.own)
            .setStatus(ProgressStatus.behind)
            .build();
    ScoredProgress sure =
        new ScoredProgress(progress, null, null, null, null, null, null, List.of());
    ScoredProgress kept =
        new ScoredProgress(
            progress,
            null,
            null,
            5.0,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            2.0,
            List.of(
                new FactError(Long.MIN_VALUE, -Double.MAX_VALUE, 0.0, 1.0),
                new FactError(Long.MAX_VALUE, 0.0, 1e-300, -0.5)));
    assertThat(throughBlocks(List.of(sure, kept, sure))).containsExactly(sure, kept, sure);
  }

  @Test
  void codesAndFlagsOfOtherRowsComeBackToo() {
    Effectiveness row =
        Effectiveness.newBuilder()
            .setMissionId("KESMIS")
            .setComponent("all")
            .setRegionId("KS")
            .setPeriodType(PeriodType.mandate)
            .setPeriodStart(LocalDate.of(2024, 7, 1))
            .setPeriodEnd(LocalDate.of(2026, 7, 1))
            .setResultLevel(ResultLevel.context)
            .setRegionLevel(0)
            .setIndicatorsExpected(-3)
            .setIndicatorsObserved(128)
            .setOutputOnly(true)
            .build();
    assertThat(throughBlocks(List.of(row))).containsExactly(row);
  }
}
