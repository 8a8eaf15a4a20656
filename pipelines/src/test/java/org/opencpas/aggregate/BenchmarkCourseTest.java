package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.schemas.BenchmarkState;
import org.opencpas.schemas.ConditionResult;

/** S is a satisfying period, F a failing one, - a silent one; one month after the other. */
class BenchmarkCourseTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  private static BenchmarkCourse course(int hold, int fail, String periods) {
    BenchmarkCourse course = new BenchmarkCourse(hold, fail);
    take(course, periods, new ArrayList<>());
    return course;
  }

  private static void take(BenchmarkCourse course, String periods, List<BenchmarkState> states) {
    for (int i = 0; i < periods.length(); i++) {
      course.take(
          switch (periods.charAt(i)) {
            case 'S' -> ConditionResult.satisfied;
            case 'F' -> ConditionResult.failing;
            default -> ConditionResult.silent;
          },
          START.plusMonths(i + 1L));
      states.add(course.state());
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Met at the end of the period that completes the row.
    "1, 1, S, met",
    "2, 1, SS, holding met",
    "2, 1, SSS, holding met met",
    "3, 1, SSFSSS, holding holding not_met holding holding met",
    "2, 1, FSS, not_met holding met",
    "1, 1, FF, not_met not_met",
    // One silent period pauses, two give no_data, and counting starts anew.
    "2, 1, S-S, holding holding met",
    "2, 1, S--S, holding holding no_data holding",
    "2, 1, S--SS, holding holding no_data holding met",
    "2, 1, S-S-S, holding holding met met met",
    "3, 1, S-S-S, holding holding holding holding met",
    "1, 1, S-, met met",
    "1, 1, S--, met met no_data",
    "1, 1, S---S, met met no_data no_data met",
    "2, 1, SS--S, holding met met no_data holding",
    "1, 1, F-, not_met not_met",
    "1, 1, F--, not_met not_met no_data",
    "1, 1, -, no_data",
    "1, 1, -S, no_data met",
    "1, 1, --F, no_data no_data not_met",
    // Lost at the first failing period, and met again after as many as before.
    "2, 1, SSF, holding met lost",
    "2, 1, SSFS, holding met lost holding",
    "2, 1, SSFSS, holding met lost holding met",
    "2, 1, SSFSF, holding met lost holding lost",
    "1, 1, S-F, met met lost",
    "1, 1, SF-, met lost lost",
    "1, 1, SF--, met lost lost no_data",
    "1, 1, S--F, met met no_data lost",
    // Lost at the second failing period in a row only.
    "1, 2, SF, met met",
    "1, 2, SFF, met met lost",
    "1, 2, SFSF, met met met met",
    "1, 2, SF-F, met met met lost",
    "1, 2, SF--F, met met met no_data lost",
    "2, 2, SFF, holding not_met not_met",
    "2, 2, SSFFSS, holding met met lost holding met"
  })
  void goesFromStateToState(int hold, int fail, String periods, String expected) {
    List<BenchmarkState> states = new ArrayList<>();
    take(new BenchmarkCourse(hold, fail), periods, states);
    assertThat(String.join(" ", states.stream().map(Enum::name).toList())).isEqualTo(expected);
  }

  @Test
  void startsWithoutData() {
    BenchmarkCourse course = new BenchmarkCourse(1, 1);
    assertThat(course.state()).isEqualTo(BenchmarkState.no_data);
    assertThat(course.firstMet()).isNull();
    assertThat(course.lastSatisfied()).isNull();
  }

  @Test
  void countsOnOnceItIsMetAndPassesOneSilentPeriodOver() {
    BenchmarkCourse course = course(2, 1, "FSS-SS-");
    assertThat(course.held()).isEqualTo(4);
    assertThat(course.silentPeriods()).isEqualTo(1);
    assertThat(course.firstMet()).isEqualTo("2024-04-01");
    assertThat(course.lastSatisfied()).isEqualTo("2024-07-01");
  }

  @Test
  void rememberedIsTheFirstTimeThatItWasMet() {
    BenchmarkCourse course = course(1, 1, "FSF--S");
    assertThat(course.firstMet()).isEqualTo("2024-03-01");
    assertThat(course.held()).isEqualTo(1);
  }

  @Test
  void failingPeriodsAreCountedFromWhatWasMetOnly() {
    assertThat(course(1, 3, "FF").failed()).isZero();
    assertThat(course(1, 3, "SF-F").failed()).isEqualTo(2);
    assertThat(course(1, 3, "SFFS").failed()).isZero();
    assertThat(course(1, 2, "SFFFF").failed()).isEqualTo(2);
    assertThat(course(1, 2, "SF--").failed()).isZero();
  }
}
