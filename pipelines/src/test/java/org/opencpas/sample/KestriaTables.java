package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencpas.sample.PlainTable.Row;

/** The tables that the plain model computes of Kestria, to be asked for single rows. */
final class KestriaTables {
  private final Map<String, PlainTable> tables;

  private KestriaTables(Map<String, PlainTable> tables) {
    this.tables = tables;
  }

  /** As known at the end of a day, or {@code all} when everything is known. */
  static KestriaTables asOf(String day) {
    return new KestriaTables(PlainKestria.compute(day.equals("all") ? null : LocalDate.parse(day)));
  }

  /** Rows of a table that have these texts: columns and texts in turn. */
  List<Row> rows(String table, String... wanted) {
    PlainTable found = tables.getOrDefault(table, new PlainTable(List.of(), List.of()));
    return found.rows().stream()
        .filter(
            row -> {
              boolean fits = true;
              for (int i = 0; i < wanted.length; i += 2) {
                fits &= row.cell(wanted[i]).equals(wanted[i + 1]);
              }
              return fits;
            })
        .toList();
  }

  /** The one row of a table that has these texts. */
  Row row(String table, String... wanted) {
    List<Row> found = rows(table, wanted);
    assertThat(found).as(table + " " + String.join(" ", wanted)).hasSize(1);
    return found.get(0);
  }

  /** Progress of an indicator's headline in a region and period, as its own component reports. */
  Row progress(String indicator, String region, String period) {
    Span span = Span.parse(period).orElseThrow();
    return row(
        "indicator_progress",
        "indicator_id",
        indicator,
        "region_id",
        region,
        "component",
        KestriaIndicators.of(indicator).cell("component"),
        "disaggregation",
        "",
        "period_start",
        span.start().toString(),
        "period_end",
        span.end().toString());
  }

  /** Some cells of a row, with blanks between. */
  static String cells(Row row, String... columns) {
    return Stream.of(columns).map(row::cell).collect(Collectors.joining(" "));
  }

  /** A cell of a row as a number. */
  static double number(Row row, String column) {
    return Double.parseDouble(row.cell(column));
  }
}
