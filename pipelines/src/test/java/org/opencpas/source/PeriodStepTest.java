package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.issue.Rule;

/** Periods in the notations of standards, and what else their files need of a mapping. */
class PeriodStepTest {

  private static MappedCell period(String notation, String text) {
    return cell("period: {column: p, date: " + notation + "}", "period", "p", text);
  }

  private static MappedCell cell(String mapping, String column, String... cells) {
    Source source =
        Kestria.workspace(
                """
                name: kestria
                sources:
                  - name: returns
                    files: a.csv
                    format: csv
                    constants: {mission_id: KESMIS, indicator_id: patrols%s}
                    mapping:
                      %s
                """
                    .formatted(column.equals("period") ? "" : ", period: \"2024\"", mapping))
            .source(0);
    return source.mapping().records(Kestria.row(cells)).get(0).cell(column);
  }

  @ParameterizedTest
  @CsvSource({
    "2024,2024",
    "2024Q2,2024-04-01/P3M",
    "2024W5,2024-01-29/P7D",
    "2024WedW1,2024-01-03/P7D",
    "2024SunW1,2023-12-31/P7D",
    "2024NovQ1,2023-11-01/P3M",
    "2024NovQ2,2024-02-01/P3M",
    "2024NovS1,2023-11-01/P6M",
    "2024NovS2,2024-05-01/P6M",
    "2024Nov,2023-11-01/P12M",
    "20240229,2024-02-29"
  })
  void dhis2(String id, String canonical) {
    assertThat(period("dhis2", id)).isEqualTo(new MappedCell(canonical, "p", null));
  }

  @ParameterizedTest
  @CsvSource({"1,1980-01", "12,1980-12", "13,1981-01", "493,2021-01", "529,2024-01"})
  void viewsMonths(String number, String canonical) {
    assertThat(period("views_month", number)).isEqualTo(new MappedCell(canonical, "p", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "+1", "01", "1.0", "10000", "2024-01", "month"})
  void whatIsNoNumberOfAMonthIsNoPeriod(String text) {
    assertThat(period("views_month", text).broken()).isEqualTo(Rule.NOT_A_PERIOD);
  }

  @ParameterizedTest
  @CsvSource({
    "2024,2024",
    "2024-A1,2024",
    "2024-S1,2024-S1",
    "2024-T1,2024-01-01/P4M",
    "2024-T3,2024-09-01/P4M",
    "2024-Q1,2024-Q1",
    "2024-M01,2024-01",
    "2024-M1,2024-01",
    "2024-W01,2024-W01",
    "2024-D001,2024-01-01",
    "2024-D366,2024-12-31",
    "2024-01,2024-01",
    "2024-01Z,2024-01",
    "2024-01-31,2024-01-31",
    "2024-01-31T12:30:00,2024-01-31",
    "2024-01-31T12:30:00.5+01:00,2024-01-31",
    "2024-01-15/P1M,2024-01-15/P1M",
    "2024-01-15T00:00:00/P1Y6M,2024-01-15/P1Y6M",
  })
  void sdmx(String text, String canonical) {
    assertThat(period("sdmx", text)).isEqualTo(new MappedCell(canonical, "p", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-A2",
        "2024-S3",
        "2024-T0",
        "2024-T4",
        "2024-Q5",
        "2024-M13",
        "2024-W53",
        "2023-D366",
        "2024-X1",
        "2024-02-30",
        "2024-01-15/PT1H",
        "Q1",
        "24-01"
      })
  void whatIsNoPeriodOfSdmxBreaksTheRow(String text) {
    assertThat(period("sdmx", text)).isEqualTo(new MappedCell(text, "p", Rule.NOT_A_PERIOD));
  }

  @Test
  void aBlankPeriodStaysBlank() {
    assertThat(period("sdmx", " ")).isEqualTo(new MappedCell("", "p", null));
  }

  @ParameterizedTest
  @CsvSource({"true,1", "True,1", "T,1", "FALSE,0", "f,0", "1,1", "7.5,7.5", "yes,yes", "'',''"})
  void truthIsANumber(String text, String number) {
    assertThat(cell("value: {column: v, number: boolean}", "value", "v", text).text())
        .isEqualTo(number);
  }

  @Test
  void columnsThatMayBeAbsentAreBlankWithoutBeingMissed() {
    Source source =
        Kestria.workspace(
                """
                name: kestria
                sources:
                  - name: returns
                    files: a.csv
                    format: csv
                    constants: {mission_id: KESMIS, indicator_id: patrols, period: "2024"}
                    mapping:
                      unit: {column: unit, absent: blank}
                      comment: {first_of: [note, remark], absent: blank, blank: none}
                      value: {column: value}
                """)
            .source(0);

    assertThat(source.missingColumns(new Header(List.of("value")))).isEmpty();
    assertThat(source.missingColumns(new Header(List.of("unit")))).containsExactly("value");
    MappedRow row = source.mapping().records(Kestria.row("value", "7")).get(0);
    assertThat(row.cell("unit")).isEqualTo(MappedCell.BLANK);
    assertThat(row.cell("comment").text()).isEqualTo("none");
    MappedRow other = source.mapping().records(Kestria.row("unit", "km", "remark", "late")).get(0);
    assertThat(other.cell("unit").text()).isEqualTo("km");
    assertThat(other.cell("comment").text()).isEqualTo("late");
  }

  @Test
  void whatIsMistakenIsTold() {
    String mapping =
        """
        name: kestria
        sources:
          - name: returns
            files: a.csv
            format: csv
            constants: {mission_id: KESMIS, indicator_id: patrols}
            mapping:
              period: {column: p, date: dhis2, as: month}
              value: {column: v, absent: nothing}
              low: {column: v, number: bool}
        """;
    assertThat(Kestria.mistakes(mapping))
        .hasSize(3)
        .anySatisfy(each -> assertThat(each).contains("the key as"))
        .anySatisfy(each -> assertThat(each).contains("blank"))
        .anySatisfy(each -> assertThat(each).contains("integer, grouped, boolean"));
  }

  @Test
  void mistakenConversionsOfUnitsAreTold() {
    String yaml =
        """
        name: kestria
        sources:
          - name: returns
            files: a.csv
            format: indicator-records
            units: [{from: a, to: b, times: 0}, {from: a, to: b}, {from: a, to: b, times: 1e3}]
        """;

    assertThat(Kestria.mistakes(yaml))
        .hasSize(3)
        .anySatisfy(each -> assertThat(each).contains("\"0\"; a number above 0"))
        .anySatisfy(each -> assertThat(each).contains("no key times"))
        .anySatisfy(each -> assertThat(each).contains("\"1e3\""));
  }
}
