package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorComponent;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.schemas.Target;

class AudienceTest {
  private static final Audience COUNCIL = audience("council");

  private static Audience audience(String word) {
    return Audience.named(word).orElseThrow();
  }

  private static Observation fact() {
    return Observation.newBuilder()
        .setMissionId("KES")
        .setIndicatorId("rights")
        .setRegionId("KE1")
        .setComponent(Component.civilian)
        .setDisaggregation("")
        .setPeriodStart(LocalDate.of(2024, 1, 1))
        .setPeriodEnd(LocalDate.of(2024, 2, 1))
        .setValue(7.0)
        .setValueText("7")
        .setNumerator(7.0)
        .setDenominator(9.0)
        .setLow(6.0)
        .setHigh(8.0)
        .setStatus(ObservationStatus.reported)
        .setTextValue("Seven cases")
        .setUnit("cases")
        .setBaselineValue(3.0)
        .setBaselinePeriod("2023")
        .setTargetValue(0.0)
        .setTargetPeriod("2024")
        .setSensitivity(Sensitivity.internal)
        .setSource("returns")
        .setFile("returns.csv")
        .setSheet("")
        .setLine(2)
        .setReportedAt(LocalDate.of(2024, 2, 5).atStartOfDay())
        .setComment("Witness known")
        .setEvidence("Interview 4")
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "public, public, true",
    "public, council, false",
    "public, contributor, false",
    "public, internal, false",
    "council, public, true",
    "council, council, true",
    "council, contributor, false",
    "contributor, council, true",
    "contributor, internal, false",
    "internal, internal, true",
  })
  void audienceSeesItsOwnSensitivityAndWider(String audience, String sensitivity, boolean seen) {
    assertThat(audience(audience).admits(audience(sensitivity).level())).isEqualTo(seen);
  }

  @Test
  void wordsAreTheFourAndEachNamesItself() {
    assertThat(Audience.words()).containsExactly("public", "council", "contributor", "internal");
    assertThat(Audience.words())
        .allSatisfy(word -> assertThat(audience(word).word()).isEqualTo(word));
    assertThat(Audience.named("everybody")).isEmpty();
  }

  @Test
  void indicatorAboveTheAudienceTakesAllThatHangsOnItAlong() {
    FrameworkTables tables =
        FrameworkFiles.kestria()
            .with(
                "indicators",
                "indicator_id|mission_id|title|measure|value_kind|direction|result_level"
                    + "|component|frequency|sensitivity",
                "patrols|KES|Patrols|count|flow|increase|output|military|month|public",
                "rights|KES|Rights|count|flow|decrease|outcome|civilian|month|contributor")
            .with(
                "indicator_components", "indicator_id|component", "patrols|police", "rights|police")
            .with(
                "targets",
                "target_id|indicator_id|target_value|target_period",
                "t1|patrols|60|2024",
                "t2|rights|0|2024")
            .read()
            .value()
            .orElseThrow();
    FrameworkTables shown = COUNCIL.shown(tables);
    assertThat(shown.getIndicators())
        .extracting(Indicator::getIndicatorId)
        .containsExactly("patrols");
    assertThat(shown.getIndicatorComponents())
        .extracting(IndicatorComponent::getIndicatorId)
        .containsExactly("patrols");
    assertThat(shown.getTargets()).extracting(Target::getTargetId).containsExactly("t1");
    assertThat(shown.getRegions()).isEqualTo(tables.getRegions());
    assertThat(Audience.INTERNAL.shown(tables)).isEqualTo(tables);
  }

  @Test
  void assessmentsAreFilteredAndLoseTheirGrounds() {
    Assessment open =
        Assessment.newBuilder()
            .setAssessmentId("a1")
            .setMissionId("KES")
            .setSubject("safety")
            .setPeriod("2024")
            .setRating("fair")
            .setScale("poor, fair, good")
            .setAssessedOn(LocalDate.of(2025, 1, 15))
            .setRationale("Because a witness said so")
            .setEvidence("Interview 4")
            .setSensitivity(Sensitivity.council)
            .build();
    Assessment closed =
        Assessment.newBuilder(open)
            .setAssessmentId("a2")
            .setSensitivity(Sensitivity.contributor)
            .build();
    FrameworkTables tables =
        FrameworkTables.newBuilder(FrameworkFiles.kestria().read().value().orElseThrow())
            .setAssessments(List.of(open, closed))
            .build();
    List<Assessment> shown = COUNCIL.shown(tables).getAssessments();
    assertThat(shown).extracting(Assessment::getAssessmentId).containsExactly("a1");
    assertThat(shown.get(0).getRating()).isEqualTo("fair");
    assertThat(shown.get(0).getRationale()).isNull();
    assertThat(shown.get(0).getEvidence()).isNull();
    assertThat(Audience.INTERNAL.shown(tables).getAssessments()).containsExactly(open, closed);
  }

  /** What is signed above the audience may say otherwise than what is signed below it. */
  @Test
  void benchmarkOnASubjectWithAHiddenAssessmentIsHiddenWhole() {
    FrameworkTables tables =
        FrameworkFiles.kestria()
            .with("benchmarks", "benchmark_id|mission_id|title", "b1|KES|Talks", "b2|KES|Calm")
            .with(
                "benchmark_conditions",
                "benchmark_id|assessment_subject|comparison|threshold",
                "b1|talks|>=|3",
                "b2|calm|>=|3")
            .with(
                "assessments",
                "assessment_id|mission_id|subject|period|rating|scale|assessed_on|sensitivity",
                "a1|KES|talks|2024|4|1-5|2025-01-15|public",
                "a2|KES|talks|2024|2|1-5|2025-02-15|internal",
                "a3|KES|calm|2024|4|1-5|2025-01-15|public")
            .read()
            .value()
            .orElseThrow();
    FrameworkTables shown = COUNCIL.shown(tables);
    assertThat(shown.getBenchmarks()).extracting(Benchmark::getBenchmarkId).containsExactly("b2");
    assertThat(shown.getBenchmarkConditions())
        .extracting(BenchmarkCondition::getBenchmarkId)
        .containsExactly("b2");
    assertThat(Audience.INTERNAL.shown(tables).getBenchmarks()).hasSize(2);
  }

  @Test
  void remarksAndEvidenceEnterInternalReleasesOnly() {
    Observation shown = audience("contributor").shown(fact());
    assertThat(shown.getComment()).isNull();
    assertThat(shown.getEvidence()).isNull();
    assertThat(shown.getValue()).isEqualTo(7);
    assertThat(Audience.INTERNAL.shown(fact())).isEqualTo(fact());
  }

  /** Only times may stay, by which coverage judges: nothing else that was given. */
  @Test
  void withheldCellKeepsItsPlaceAndNothingThatWasSaid() {
    Observation withheld = Audience.withheld(fact());
    assertThat(withheld.getStatus()).isEqualTo(ObservationStatus.withheld);
    assertThat(withheld.getRegionId()).isEqualTo("KE1");
    assertThat(withheld.getPeriodStart()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(given(fact())).hasSize(15);
    assertThat(given(withheld)).containsExactly("reported_at");
  }

  private static List<String> given(SpecificRecordBase row) {
    return row.getSchema().getFields().stream()
        .filter(field -> field.schema().isNullable())
        .filter(field -> row.get(field.pos()) != null)
        .map(Schema.Field::name)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(value = Sensitivity.class, names = "internal", mode = EnumSource.Mode.EXCLUDE)
  void rejectionQuotesNothingOutsideInternalReleases(Sensitivity level) {
    Rejection rejection =
        Rejection.newBuilder()
            .setSource("returns")
            .setFile("returns.csv")
            .setSheet("")
            .setLine(7)
            .setColumnName("region_id")
            .setRule(Rule.REGION_UNKNOWN.code())
            .setMessage("region_id \"House of the witness\": the framework has no such region")
            .setHint("Did you mean \"House\"?")
            .setAlso("not_a_number")
            .setRaw("KES;House of the witness;secret")
            .build();
    Rejection shown = new Audience(level).shown(rejection);
    assertThat(shown.toString()).doesNotContain("witness").doesNotContain("House");
    assertThat(shown.getMessage()).isEqualTo("the framework has no such region");
    assertThat(shown.getLine()).isEqualTo(7);
    assertThat(shown.getRule()).isEqualTo("region_unknown");
    assertThat(Objects.requireNonNull(Audience.INTERNAL.shown(rejection).getRaw()))
        .contains("witness");
  }
}
