package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.sample.PlainTable.Row;
import org.opencpas.sample.WorkedExample.Made;

/** Events counted by hand: e counts them, d sums their deaths. */
class PlainEventsTest {
  private static final String HEADER = "id,region,day,end,best,low,high,reported,revision,action\n";

  @TempDir private Path directory = Path.of("");
  private WorkedExample example = new WorkedExample(Path.of(""));

  @BeforeEach
  void begin() {
    example =
        WorkedExample.in(directory)
            .indicators(
                """
                e,M,,Events,events,count,flow,,,,decrease,outcome,civilian,month,1,1,
                d,M,,Deaths,deaths,count,flow,,,,decrease,outcome,civilian,month,1,1,
                """);
    span("{from: 2024-01, to: 2024-03}", "");
  }

  private void span(String span, String regions) {
    example.with(
        "assessment.yaml",
        """
        name: example
        periods: [month, quarter]
        sources:
          - name: incidents
            kind: events
            files: records/incidents/*.csv
            format: csv
            constants: {mission_id: M}
            mapping:
              event_id: {column: id}
              region_id: {column: region}
              date_start: {column: day}
              date_end: {column: end}
              deaths_best: {column: best}
              deaths_low: {column: low}
              deaths_high: {column: high}
              reported_at: {column: reported}
              revision: {column: revision}
              action: {column: action}
              count:
                span: SPAN
        REGIONS        indicators:
                  e: {count: events}
                  d: {sum: deaths_best, low: deaths_low, high: deaths_high}
        """
            .replace("SPAN", span)
            .replace("REGIONS", regions));
  }

  private void file(String name, String... rows) {
    example.with("records/incidents/" + name, HEADER + String.join("\n", rows) + "\n");
  }

  private Made made(@Nullable LocalDate asOf) {
    return new Made(PlainModel.compute(directory, asOf));
  }

  private static List<String> counts(Made made, String indicator) {
    List<String> counts = new ArrayList<>();
    for (Row row : made.rows("observations", "indicator_id", indicator)) {
      counts.add(
          row.cell("region_id")
              + " "
              + row.cell("period_start").substring(0, 7)
              + " "
              + Made.cells(row, "value"));
    }
    return counts;
  }

  @Test
  void everyCellOfTheSpanHasACountAndAnEmptyOneIsZero() {
    file("a.csv", "1,A,2024-01-31,2024-02-02,3,2,4,,,", "2,A,2024-01-05,,1,1,2,,,");
    Made made = made(null);
    assertThat(counts(made, "e"))
        .containsExactly(
            "A 2024-01 2",
            "A 2024-02 0",
            "A 2024-03 0",
            "B 2024-01 0",
            "B 2024-02 0",
            "B 2024-03 0");
    assertThat(made.rows("observations", "indicator_id", "d", "region_id", "A"))
        .extracting(row -> Made.cells(row, "value", "low", "high", "line"))
        .containsExactly("4 3 6 0", "0 0 0 0", "0 0 0 0");
  }

  @Test
  void eventWithoutAPlaceIsCountedBesideTheRegionsAndMissingDeathsAreNoSum() {
    file("a.csv", "1,,2024-02-10,,3,,4,,,", "2,R,2024-02-11,,1,1,2,,,", "3,A,2024-02-12,,,,,,,");
    Made made = made(null);
    assertThat(counts(made, "e")).contains("R-unknown 2024-02 2", "R-unknown 2024-01 0");
    assertThat(made.rows("observations", "indicator_id", "d", "period_start", "2024-02-01"))
        .extracting(row -> Made.cells(row, "region_id", "value", "low", "high", "status"))
        .containsExactly("A - - - not_reported", "B 0 0 0 reported", "R-unknown 4 - 6 reported");
    assertThat(made.rows("quality_flags"))
        .extracting(row -> Made.cells(row, "event_id", "rule"))
        .containsExactlyInAnyOrder("1 place_unknown", "2 place_unknown");
  }

  @Test
  void onlyTheReportThatHoldsIsCounted() {
    file(
        "a.csv",
        "1,A,2024-01-10,,3,,,2024-02-01,,",
        "1,B,2024-02-10,,5,,,2024-03-01,,",
        "2,A,2024-01-11,,1,,,2024-02-01,,",
        "2,,,,,,,2024-02-02,,delete",
        "3,A,2024-03-01,,1,,,2024-03-05,,",
        "3,,2024-03-01,,7,,,2024-03-06,,merge",
        "3,A,2024-03-01,,7,,,2024-03-07,,");
    Made made = made(null);
    assertThat(made.rows("events"))
        .extracting(row -> Made.cells(row, "event_id", "region_id", "date_end", "deaths_best"))
        .containsExactly("1 B 2024-02-10 5", "3 A 2024-03-01 7");
    assertThat(made.rows("source_counts"))
        .extracting(row -> Made.cells(row, "current", "duplicate", "superseded", "retracted"))
        .containsExactly("2 1 2 2");
    assertThat(counts(made, "d")).contains("A 2024-01 0", "B 2024-02 5", "A 2024-03 7");
  }

  @Test
  void versionsOfOneTimeConflictWhateverTheirRevision() {
    file("a.csv", "1,A,2024-01-10,,3,,,2024-02-01,1,", "1,A,2024-01-10,,4,,,2024-02-01,2,");
    assertThat(made(null).rows("quality_flags"))
        .extracting(row -> Made.cells(row, "event_id", "rule"))
        .containsExactly("1 conflicting_versions");
  }

  @Test
  void outsideWhatTheSourceAnswersForNothingIsCounted() {
    span("{from: 2024-01, to: 2024-02}", "        regions: [A]\n");
    file("a.csv", "1,A,2024-01-10,,1,,,,,", "2,B,2024-01-10,,1,,,,,", "3,A,2024-03-10,,1,,,,,");
    Made made = made(null);
    assertThat(counts(made, "e")).containsExactly("A 2024-01 1", "A 2024-02 0");
    assertThat(made.rows("quality_flags"))
        .extracting(row -> Made.cells(row, "event_id", "rule"))
        .containsExactly("3 outside_coverage", "2 outside_coverage");
  }

  /** March and April lie in the months of neither file. */
  @Test
  void filesAnswerForTheMonthsOfTheirOwnEvents() {
    span("whole months of the file", "");
    file("a.csv", "1,A,2024-01-10,,1,,,,,", "2,A,2024-02-10,,1,,,,,");
    file("b.csv", "3,A,2024-05-10,,1,,,,,");
    assertThat(counts(made(null), "e"))
        .containsExactly(
            "A 2024-01 1",
            "A 2024-02 1",
            "A 2024-05 1",
            "B 2024-01 0",
            "B 2024-02 0",
            "B 2024-05 0");
  }

  /** On 15 March two months are over; the last report known is of 20 February, whatever follows. */
  @Test
  void nobodyAnswersForMoreThanWasKnown() {
    LocalDate march = LocalDate.of(2024, 3, 15);
    file("a.csv", "1,A,2024-01-10,,1,,,2024-02-20,,");
    assertThat(counts(made(march), "e")).containsExactly("A 2024-01 1", "B 2024-01 0");
    file("b.csv", "2,A,2024-02-10,,1,,,2024-04-01,,");
    assertThat(counts(made(march), "e")).containsExactly("A 2024-01 1", "B 2024-01 0");
    assertThat(counts(made(LocalDate.of(2024, 1, 31)), "e")).isEmpty();
  }
}
