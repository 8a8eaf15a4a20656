package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.Submission;
import org.opencpas.source.RawRow;
import org.opencpas.source.Source;

/** Many rows through one normaliser, and all fields of one row. */
class NormaliserRowsTest {
  private static final Source SOURCE = Kestria.records();
  private static final Framework FRAMEWORK = Kestria.framework();

  private static Normaliser normaliser() {
    return new Normaliser(SOURCE, FRAMEWORK, Kestria.NOTHING_RECEIVED);
  }

  /** The rows mostly have headers of their own, and cells that earlier rows have had too. */
  @Property(tries = 500)
  void whatRowsCameBeforeChangesNothing(@ForAll("rows") List<Map<String, String>> rows) {
    Normaliser one = normaliser();
    for (Map<String, String> cells : rows) {
      RawRow row = Kestria.row(cells);
      assertThat(one.normalise(row)).isEqualTo(normaliser().normalise(row));
      assertThat(one.normalise(row)).isEqualTo(normaliser().normalise(row));
    }
  }

  @Provide
  Arbitrary<List<Map<String, String>>> rows() {
    Arbitrary<String> fields =
        Arbitraries.of(
            "period", "baseline_period", "reported_at", "value", "status", "region_id", "unit");
    Arbitrary<String> texts =
        Arbitraries.of(
            "", "2024", "2024-05", "2024-05-31", "2024-13", "0024", "1.5", "reported", "KES-N");
    return Arbitraries.maps(fields, texts).ofMaxSize(5).list().ofMinSize(2).ofMaxSize(8);
  }

  @Test
  void everyFieldOfARecordArrivesInItsPlace() {
    Map<String, String> cells = new HashMap<>();
    cells.put("mission_id", "MOK");
    cells.put("indicator_id", "patrols");
    cells.put("region_id", "KES-N");
    cells.put("component", "police");
    cells.put("period", "2024-Q2");
    cells.put("value", "1.50");
    cells.put("numerator", "2");
    cells.put("denominator", "3");
    cells.put("low", "4");
    cells.put("high", "5");
    cells.put("status", "estimated");
    cells.put("disaggregation", "sex=f");
    cells.put("text_value", "in words");
    cells.put("unit", "patrol days");
    cells.put("baseline_value", "6");
    cells.put("baseline_period", "2020");
    cells.put("target_value", "7");
    cells.put("target_period", "2026");
    cells.put("source", "sector office");
    cells.put("record_id", "r-8");
    cells.put("reported_at", "2024-07-09T10:11:12Z");
    cells.put("revision", "13");
    cells.put("action", "merge");
    cells.put("sensitivity", "internal");
    cells.put("comment", "a remark");
    cells.put("evidence", "report 14");
    cells.put("respondents", "400");
    cells.put("design_effect", "1.5");
    cells.put("question", "Do you feel safe?");
    cells.put("frame", "adults");
    LocalDateTime reported = LocalDateTime.of(2024, 7, 9, 10, 11, 12);

    List<Submission> submissions = normaliser().normalise(Kestria.row(cells)).submissions();

    assertThat(submissions)
        .containsExactly(
            Submission.newBuilder()
                .setObservation(
                    Observation.newBuilder()
                        .setMissionId("MOK")
                        .setIndicatorId("patrols")
                        .setRegionId("KES-N")
                        .setComponent(Component.police)
                        .setDisaggregation("sex=f")
                        .setPeriodStart(LocalDate.of(2024, 4, 1))
                        .setPeriodEnd(LocalDate.of(2024, 7, 1))
                        .setValue(1.5)
                        .setValueText("1.50")
                        .setNumerator(2.0)
                        .setDenominator(3.0)
                        .setLow(4.0)
                        .setHigh(5.0)
                        .setStatus(ObservationStatus.estimated)
                        .setTextValue("in words")
                        .setUnit("patrol days")
                        .setBaselineValue(6.0)
                        .setBaselinePeriod("2020")
                        .setTargetValue(7.0)
                        .setTargetPeriod("2026")
                        .setReportedAt(reported)
                        .setFirstReportedAt(reported)
                        .setConfirmedAt(reported)
                        .setRevision(13)
                        .setSensitivity(Sensitivity.internal)
                        .setSource("returns")
                        .setFile("records/a.csv")
                        .setSheet("")
                        .setLine(7)
                        .setRecordId("r-8")
                        .setComment("a remark")
                        .setEvidence("report 14")
                        .setRespondents(400)
                        .setDesignEffect(1.5)
                        .setQuestion("Do you feel safe?")
                        .setFrame("adults")
                        .build())
                .setAction(Action.merge)
                .setKnownFrom(reported)
                .setSourceOrder(0)
                .setRecordOrder(0)
                .setNumbered(false)
                .setSensitivityGiven(true)
                .setStatusGiven(true)
                .build());
  }
}
