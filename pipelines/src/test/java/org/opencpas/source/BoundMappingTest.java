package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoundMappingTest {
  private static final List<String> ALL = List.copyOf(Columns.OF_RECORD);

  /** A mapping with every origin that can be declared, of columns there and of one that is not. */
  private static final String EVERY_ORIGIN =
      """
      value: {column: y}
      low: {column: gone}
      unit: {column: x, blank: men}
      component: {constant: police}
      region_id: {first_of: [gone, x, y]}
      record_id: {hash: [x, y]}
      comment: {join: [x, y], with: "-"}
      disaggregation: [{name: {constant: sex}, value: {column: y}}, {name: {constant: age}, value: {column: x}}]
      """;

  private static void assertSameCells(Mapping mapping, RawRow row) {
    List<MappedRow> expected = mapping.records(row);
    List<MappedRecord> records = mapping.bind(row.header(), ALL).records(row);

    assertThat(records).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      for (String column : ALL) {
        assertThat(records.get(i).cell(ALL.indexOf(column)))
            .as(column)
            .isEqualTo(expected.get(i).cell(column));
      }
    }
  }

  @Test
  void everyOriginGivesTheCellThatTheMappingGives() {
    Mapping mapping = Kestria.source(EVERY_ORIGIN).mapping();

    assertSameCells(mapping, Kestria.row("y", " 7 ", "x", "5", "indicator", "i", "period", "2024"));
    assertSameCells(mapping, Kestria.row("period", "2024", "y", "", "x", " ", "indicator", "i"));
  }

  @Test
  void aColumnThatMayBeMissingGivesTheSameCellThereOrNot() {
    assertSameCells(
        Mapping.identity(),
        Kestria.row("mission_id", "KES", "indicator_id", "i", "period", "2024", "value", " 0 "));
  }

  @Test
  void everyRecordOfARowIsMade() {
    Mapping mapping =
        Kestria.source(
                """
            records:
              - {value: {column: m}, component: {constant: police}}
              - {value: {column: f}}
            """)
            .mapping();

    assertSameCells(mapping, Kestria.row("f", "5", "m", "7", "indicator", "i", "period", "2024"));
  }

  @Test
  void cellsStandInTheOrderInWhichTheirColumnsAreAskedFor() {
    RawRow row = Kestria.row("indicator", "staff", "period", "2024");
    MappedRecord record =
        Kestria.source("")
            .mapping()
            .bind(row.header(), List.of("period", "value", "indicator_id"))
            .records(row)
            .get(0);

    assertThat(record.cell(0)).isEqualTo(new MappedCell("2024", "period", null));
    assertThat(record.cell(1)).isEqualTo(MappedCell.BLANK);
    assertThat(record.cell(2)).isEqualTo(new MappedCell("staff", "indicator", null));
  }

  @Test
  void rowsOfAnotherHeaderAreRefused() {
    RawRow row = Kestria.row("indicator", "staff", "period", "2024");
    BoundMapping bound = Kestria.source("").mapping().bind(row.header(), ALL);
    RawRow other = Kestria.row("period", "2024", "indicator", "staff");

    assertThat(bound.fits(row)).isTrue();
    assertThat(bound.fits(other)).isFalse();
    assertThatThrownBy(() -> bound.records(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line " + other.line());
  }
}
