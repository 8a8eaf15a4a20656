package org.opencpas.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.schemas.Grade;
import org.opencpas.schemas.SourceIndependence;

/** Every bound of every criterion, from both sides. */
class GradeRuleTest {
  private static final LocalDate RENEWAL = LocalDate.of(2024, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "20, 20, A",
    "19, 20, A",
    "18, 20, B",
    "949, 1000, B",
    "17, 20, B",
    "849, 1000, C",
    "2, 3, C",
    "666, 1000, D",
    "1, 2, D",
    "499, 1000, E",
    "0, 1, E",
  })
  void coverageIsGradedByCells(long observed, long expected, Grade grade) {
    assertThat(GradeRule.coverage(observed, expected)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "9, 10, A",
    "899, 1000, B",
    "8, 10, B",
    "799, 1000, C",
    "6, 10, C",
    "599, 1000, D",
    "4, 10, D",
    "399, 1000, E",
    "0, 10, E",
  })
  void timelinessIsGradedByCells(long onTime, long expected, Grade grade) {
    assertThat(GradeRule.timeliness(onTime, 0, expected)).isEqualTo(grade);
  }

  /** Not knowing is no worse than C, and no better; the rest that came late or not at all is. */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 10, C",
    "5, 5, 10, C",
    "9, 1, 10, A",
    "8, 2, 10, B",
    "0, 6, 10, C",
    "0, 5, 10, D",
    "3, 1, 10, D",
    "3, 0, 10, E",
    "0, 3, 10, E",
  })
  void whatDoesNotSayWhenItCameIsNeitherInTimeNorLate(
      long onTime, long untimed, long expected, Grade grade) {
    assertThat(GradeRule.timeliness(onTime, untimed, expected)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "1, A",
    "0.95, A",
    "0.9499, B",
    "0.8, B",
    "0.7999, C",
    "0.6, C",
    "0.5999, D",
    "0.4, D",
    "0.3999, E",
    "0, E",
  })
  void baselinesAreGradedByWeight(double share, Grade grade) {
    assertThat(GradeRule.BASELINE.grade(share)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "0, A",
    "1e-13, B",
    "0.05, B",
    "0.0501, C",
    "0.1, C",
    "0.1001, D",
    "0.2, D",
    "0.2001, E",
    "1, E",
  })
  void errorsAreGradedByWeight(double share, Grade grade) {
    assertThat(GradeRule.ERRORS.grade(share)).isEqualTo(grade);
  }

  /** Ten tenths add up to less than 1: rounding costs no grade. */
  @Test
  void roundingCostsNoGrade() {
    assertThat(GradeRule.BASELINE.grade(0.8 - 1e-15)).isEqualTo(Grade.B);
    assertThat(GradeRule.ERRORS.grade(0.1 + 1e-15)).isEqualTo(Grade.C);
  }

  @Test
  void whatIsNoNumberIsNoEvidence() {
    assertThat(GradeRule.BASELINE.grade(Double.NaN)).isEqualTo(Grade.E);
    assertThat(GradeRule.ERRORS.grade(Double.NaN)).isEqualTo(Grade.E);
  }

  @Test
  void baselineMustBeOverByTheStartOfTheMandate() {
    assertThat(GradeRule.isBefore(LocalDate.of(2024, 6, 30), RENEWAL)).isTrue();
    assertThat(GradeRule.isBefore(RENEWAL, RENEWAL)).as("its period's last day is before").isTrue();
    assertThat(GradeRule.isBefore(LocalDate.of(2024, 7, 2), RENEWAL)).isFalse();
    assertThat(GradeRule.isBefore(null, RENEWAL)).isFalse();
    assertThat(GradeRule.isBefore(LocalDate.of(2024, 1, 1), null)).isFalse();
  }

  @Test
  void sourceThatIsNotToldIsTakenForTheOwn() {
    assertThat(GradeRule.source(SourceIndependence.independent)).isEqualTo(Grade.A);
    assertThat(GradeRule.source(SourceIndependence.checked)).isEqualTo(Grade.B);
    assertThat(GradeRule.source(SourceIndependence.self_reported)).isEqualTo(Grade.C);
    assertThat(GradeRule.source(null)).isEqualTo(Grade.C);
  }

  @Test
  void boundsArePrintedAsTheyAreUsed() {
    assertThat(GradeRule.COVERAGE.bounds()).containsExactly(0.95, 0.85, 2.0 / 3, 0.5);
    assertThat(GradeRule.ERRORS.bounds()).containsExactly(0.0, 0.05, 0.1, 0.2);
  }
}
