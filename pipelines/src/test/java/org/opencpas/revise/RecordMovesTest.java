package org.opencpas.revise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencpas.revise.Reports.acting;
import static org.opencpas.revise.Reports.on;
import static org.opencpas.revise.Reports.onLine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Submission;

class RecordMovesTest {

  private static Submission record(
      @Nullable String id, String region, String monthDay, double value, long line) {
    Submission report = onLine(on(monthDay, value), line);
    return Submission.newBuilder(report)
        .setObservation(
            Observation.newBuilder(report.getObservation())
                .setRecordId(id)
                .setRegionId(region)
                .build())
        .build();
  }

  private static List<RevisedFact> revise(AsOf asOf, List<Submission> reports) {
    List<Submission> all = new ArrayList<>(reports);
    all.addAll(
        RecordMoves.of(
            reports.stream()
                .filter(each -> each.getObservation().getRecordId() != null)
                .map(RecordMoves::key)
                .toList()));
    return new Reviser(asOf).revise(all);
  }

  private static Map<String, Double> held(AsOf asOf, Submission... reports) {
    Map<String, Double> held = new TreeMap<>();
    for (RevisedFact fact : revise(asOf, List.of(reports))) {
      fact.current().ifPresent(now -> held.put(now.getRegionId(), now.getValue()));
    }
    return held;
  }

  private static List<String> rows(Submission... reports) {
    List<String> rows = new ArrayList<>();
    for (RevisedFact fact : revise(AsOf.ALL, List.of(reports))) {
      for (ObservationVersion row : fact.versions()) {
        rows.add(
            String.join(
                " ",
                row.getRegionId(),
                String.valueOf(row.getLine()),
                row.getOutcome().name(),
                row.getKnownTo() == null ? "-" : row.getKnownTo().toLocalDate().toString(),
                String.valueOf(row.getEndedBy())));
      }
    }
    return rows;
  }

  @Test
  void recordThatNamesAnotherFactEndsTheOldOne() {
    assertThat(rows(record("r1", "KS01", "02-05", 41, 1), record("r1", "KS02", "03-05", 41, 7)))
        .containsExactly("KS01 1 retracted 2024-03-05 returns.csv:7", "KS02 7 current - null");
  }

  @Test
  void beforeTheMoveTheOldFactHolds() {
    Submission[] reports = {
      record("r1", "KS01", "02-05", 41, 1), record("r1", "KS02", "03-05", 38, 2)
    };
    assertThat(held(new AsOf(LocalDate.of(2024, 3, 4)), reports)).isEqualTo(Map.of("KS01", 41.0));
    assertThat(held(new AsOf(LocalDate.of(2024, 3, 5)), reports)).isEqualTo(Map.of("KS02", 38.0));
  }

  @Test
  void recordThatComesBackHoldsAgain() {
    assertThat(
            rows(
                record("r1", "KS01", "02-05", 41, 1),
                record("r1", "KS02", "03-05", 41, 2),
                record("r1", "KS01", "04-05", 41, 3)))
        .containsExactly(
            "KS01 1 retracted 2024-03-05 returns.csv:2",
            "KS01 3 current - null",
            "KS02 2 retracted 2024-04-05 returns.csv:3");
  }

  @Test
  void recordTakesBackOnlyWhatItSaidItself() {
    assertThat(
            held(
                AsOf.ALL,
                record("r1", "KS01", "02-05", 41, 1),
                record("r2", "KS01", "02-20", 43, 2),
                record("r1", "KS02", "03-05", 41, 3)))
        .isEqualTo(Map.of("KS01", 43.0, "KS02", 41.0));
  }

  @Test
  void whatAnotherRecordSaidTooStaysUntilThatOneMovesToo() {
    Submission first = record("r1", "KS01", "02-05", 41, 1);
    Submission same = record("r2", "KS01", "02-20", 41, 2);
    Submission away = record("r1", "KS02", "03-05", 41, 3);
    Submission alsoAway = record("r2", "KS03", "04-05", 41, 4);
    assertThat(held(AsOf.ALL, first, same, away)).containsEntry("KS01", 41.0);
    assertThat(held(AsOf.ALL, first, same, away, alsoAway)).doesNotContainKey("KS01");
    Submission nameless = record(null, "KS01", "02-20", 41, 5);
    assertThat(held(AsOf.ALL, first, nameless, away)).containsEntry("KS01", 41.0);
  }

  @Test
  void twoExactRepeatsOfWhatHoldsBothKeepItUp() {
    // r2 and r3 repeat on one day what r1 said; then r1 and r3 move away.
    Submission[] reports = {
      record("r1", "KS01", "02-05", 41, 1),
      record("r2", "KS01", "02-20", 41, 2),
      record("r3", "KS01", "02-20", 41, 3),
      record("r1", "KS02", "03-05", 1, 4),
      record("r3", "KS03", "03-05", 1, 5)
    };
    assertThat(held(AsOf.ALL, reports)).containsEntry("KS01", 41.0);
  }

  @Test
  void twoRecordsThatChangePlacesBothHoldWhereTheyWent() {
    Submission[] reports = {
      record("r1", "KS01", "02-05", 5, 1),
      record("r2", "KS02", "02-05", 5, 2),
      record("r1", "KS02", "03-05", 5, 3),
      record("r2", "KS01", "03-05", 5, 4)
    };
    assertThat(held(AsOf.ALL, reports)).isEqualTo(Map.of("KS01", 5.0, "KS02", 5.0));
  }

  @Test
  void recordsOfOneRowAreOneVersion() {
    assertThat(
            held(
                AsOf.ALL,
                record("r1", "KS01", "02-05", 1, 1),
                record("r1", "KS02", "02-05", 2, 1),
                record("r1", "KS02", "03-05", 3, 2),
                record("r1", "KS03", "03-05", 4, 2)))
        .isEqualTo(Map.of("KS02", 3.0, "KS03", 4.0));
  }

  @Test
  void fileSentAgainMovesNothing() {
    Submission[] reports = {
      record("r1", "KS01", "02-05", 1, 1),
      record("r1", "KS01", "02-05", 1, 2),
      record("r1", "KS01", "03-05", 1, 3)
    };
    assertThat(RecordMoves.of(List.of(reports).stream().map(RecordMoves::key).toList())).isEmpty();
    assertThat(held(AsOf.ALL, reports)).isEqualTo(Map.of("KS01", 1.0));
  }

  @Test
  void deletionWithAnIdIsAVersionTooAndDeletesTheFactThatItNames() {
    assertThat(
            held(
                AsOf.ALL,
                record("r1", "KS01", "02-05", 1, 1),
                record("r9", "KS02", "02-05", 2, 2),
                acting(Action.delete, record("r1", "KS02", "03-05", 0, 3))))
        .isEmpty();
  }

  @Test
  void higherRevisionOfOneTimeIsALaterVersion() {
    Submission revised = record("r1", "KS02", "02-05", 8, 1);
    revised =
        Submission.newBuilder(revised)
            .setObservation(Observation.newBuilder(revised.getObservation()).setRevision(2).build())
            .build();
    assertThat(held(AsOf.ALL, revised, record("r1", "KS01", "02-05", 9, 5)))
        .isEqualTo(Map.of("KS02", 8.0));
  }

  @Test
  void factThatEndedBeforeItsRecordMovedKeepsItsEnd() {
    assertThat(
            rows(
                record("r1", "KS01", "02-05", 1, 1),
                acting(Action.delete, record(null, "KS01", "02-20", 0, 2)),
                record("r1", "KS02", "03-05", 1, 3)))
        .contains("KS01 1 retracted 2024-02-20 returns.csv:2");
  }
}
