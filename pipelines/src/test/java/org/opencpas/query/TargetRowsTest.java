package org.opencpas.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TargetRowsTest {
  private static final List<String> COLUMNS =
      List.of("target_id", "path", "target_period", "set_on", "target_value");

  private static String held(String end, String... rows) {
    Table candidates =
        new Table(
            new Columns(COLUMNS, COLUMNS.stream().map(each -> Columns.Alignment.LEFT).toList()),
            Stream.of(rows).map(TargetRowsTest::row).toList());
    Table holding = TargetRows.holding(candidates, LocalDate.parse(end));
    return String.join(
        " ",
        IntStream.range(0, holding.size())
            .mapToObj(row -> holding.text(row, "target_value"))
            .toList());
  }

  private static List<Value> row(String cells) {
    return Stream.of(cells.split(",", -1)).map(each -> new Value(Value.Kind.TEXT, each)).toList();
  }

  @Test
  void theNextThatIsDueHoldsAndAfterTheLastTheLast() {
    String[] rows = {"1,linear,2024,,30", "2,linear,2025,,50"};
    assertThat(held("2024-04-01", rows)).isEqualTo("30");
    assertThat(held("2025-01-01", rows)).isEqualTo("30");
    assertThat(held("2025-02-01", rows)).isEqualTo("50");
    assertThat(held("2027-01-01", rows)).isEqualTo("50");
  }

  @Test
  void ofOneDayTheRowThatWasSetLastHolds() {
    assertThat(held("2024-04-01", "1,linear,2024,2024-03-01,40", "2,linear,2024-S2,,30"))
        .isEqualTo("40");
  }

  @Test
  void milestonesOfOnePathHoldTogether() {
    assertThat(
            held(
                "2023-04-01",
                "1,milestones,2023,,10",
                "1,milestones,2025,,30",
                "2,linear,2026,,90"))
        .isEqualTo("10 30");
  }

  @Test
  void withoutRowsThereIsNone() {
    assertThat(held("2024-04-01")).isEmpty();
  }
}
