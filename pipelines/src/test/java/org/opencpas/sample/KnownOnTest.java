package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.query.QueryException;
import org.opencpas.query.QueryFormat;
import org.opencpas.query.ReleaseQuery;

/**
 * The catalogue tells what was known on any day: random workspaces, published once with everything
 * known, against the plain model computed anew as of each day.
 */
class KnownOnTest {
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2024, 1, 31),
          LocalDate.of(2024, 2, 5),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2024, 3, 1),
          LocalDate.of(2024, 4, 15),
          LocalDate.of(2024, 5, 20),
          LocalDate.of(2024, 7, 15),
          LocalDate.of(2024, 10, 2),
          LocalDate.of(2024, 10, 3));

  private static final List<String> COLUMNS =
      List.of(
          "mission_id",
          "indicator_id",
          "region_id",
          "component",
          "disaggregation",
          "period_start",
          "period_end",
          "value",
          "numerator",
          "denominator",
          "low",
          "high",
          "status",
          "sensitivity",
          "source",
          "file",
          "line");

  @TempDir private Path out = Path.of("");

  @ParameterizedTest
  @ValueSource(longs = {4, 9, 12, 19})
  void whatWasKnownOnADayIsWhatARunAsOfItPublishes(long seed, @TempDir Path workspace)
      throws IOException {
    RandomWorkspace.of(seed).writeTo(workspace);
    Publishing.publish(workspace, out, null);
    int facts = 0;
    try (ReleaseQuery query = ReleaseQuery.open(out, Optional.empty())) {
      for (LocalDate day : DAYS) {
        PlainTable expected =
            Objects.requireNonNull(PlainModel.compute(workspace, day).get("observations"));
        PlainTable known = known(query, day);
        facts += known.rows().size();
        assertThat(lines(known)).as(day.toString()).isEqualTo(lines(expected));
      }
    }
    assertThat(facts).isGreaterThan(100);
  }

  @Test
  void whatTheReleaseCannotKnowIsRefused(@TempDir Path workspace) throws IOException {
    RandomWorkspace.of(4).writeTo(workspace);
    Publishing.publish(workspace, out, LocalDate.of(2024, 5, 31));
    try (ReleaseQuery query = ReleaseQuery.open(out, Optional.empty())) {
      assertThat(answer(query, "SELECT count(*) AS n FROM targets_known_on('2024-05-31')"))
          .startsWith("n\n");
      assertThat(answer(query, "SELECT count(*) AS n FROM assessments_known_on('2024-05-31')"))
          .startsWith("n\n");
      assertThatThrownBy(
              () -> answer(query, "SELECT count(*) FROM observations_known_on('2024-06-01')"))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("looks back to 2024-05-31");
    }
  }

  private static String answer(ReleaseQuery query, String sql) throws IOException {
    StringBuilder text = new StringBuilder();
    query.answer(sql, QueryFormat.CSV_EXACT, text);
    return text.toString();
  }

  private static PlainTable known(ReleaseQuery query, LocalDate day) throws IOException {
    String sql =
        "SELECT " + String.join(", ", COLUMNS) + " FROM observations_known_on('" + day + "')";
    return PlainTable.of(
        answer(query, sql).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ',');
  }

  /** The rows as lines, numbers by their value; counted facts, which have line 0, are left out. */
  private static List<String> lines(PlainTable table) {
    List<String> lines = new ArrayList<>();
    for (PlainTable.Row row : table.rows()) {
      if (!row.cell("line").equals("0")) {
        lines.add(String.join("|", COLUMNS.stream().map(each -> text(row.cell(each))).toList()));
      }
    }
    Collections.sort(lines);
    return lines;
  }

  private static String text(String cell) {
    return cell.matches("-?[0-9.]+(E-?[0-9]+)?") ? String.valueOf(Double.parseDouble(cell)) : cell;
  }
}
