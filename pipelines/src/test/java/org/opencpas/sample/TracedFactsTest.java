package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.publish.Published;
import org.opencpas.query.QueryFormat;
import org.opencpas.query.ReleaseQuery;

/**
 * The view figure_facts tells the facts that each figure was really made from: by the plain rule of
 * its roll-up they come to its value, and the cells without a value to what the figure says of
 * silence.
 */
class TracedFactsTest {
  /** Figures that are not what their facts come to; none when every fact was told. */
  private static final String DIFFERENCES =
      """
      WITH facts AS (
        SELECT *, greatest(numerator_kind, denominator_kind) IS NOT NULL
          AND numerator_kind = 'flow' AND denominator_kind IN ('stock', 'cumulative') AS by_time
        FROM figure_facts JOIN indicators USING (indicator_id)
      ),
      cells AS (
        SELECT
          facts.mission_id, indicator_id, region_id, facts.component, disaggregation,
          period_type, period_start, period_end,
          fact_region_id, fact_period_start, fact_period_end,
          bool_and(role = 'not_applicable') AS absent,
          bool_or(role = 'used') AS used,
          bool_and(role = 'mean') AS mean,
          fsum(value) FILTER (role = 'used') AS value,
          fsum(numerator) FILTER (role = 'used') AS numerator,
          fsum(denominator * CASE WHEN by_time THEN (fact_period_end - fact_period_start) / 365.25 ELSE 1 END)
            FILTER (role = 'used') AS denominator
        FROM facts GROUP BY ALL
      ),
      traced AS (
        SELECT
          mission_id, indicator_id, region_id, component, disaggregation,
          period_type, period_start, period_end,
          count(*) FILTER (NOT absent AND NOT mean) AS expected,
          count(*) FILTER (used) AS observed,
          string_agg(DISTINCT fact_region_id, ';' ORDER BY fact_region_id)
            FILTER (NOT absent AND NOT used AND NOT mean) AS silent,
          fsum(value) AS value,
          fsum(numerator) AS numerator,
          fsum(denominator) AS denominator
        FROM cells GROUP BY ALL
      )
      SELECT figure.mission_id, indicator_id, region_id, component, disaggregation, period_type,
        period_start, period_end, roll_up, figure.reason,
        cells_expected, expected, cells_observed, observed, silent_regions, silent,
        figure.value, traced.value AS of_facts, partial_sum,
        figure.numerator, traced.numerator AS n, figure.denominator, traced.denominator AS d
      FROM indicator_progress AS figure
      LEFT JOIN traced USING (mission_id, indicator_id, region_id, component, disaggregation,
        period_type, period_start, period_end)
      WHERE
        -- A fact that was not due counts nowhere as expected.
        (NOT (roll_up IN ('own', 'parts') AND cells_expected = 0) AND (
          cells_expected <> coalesce(expected, 0)
          OR cells_observed <> coalesce(observed, 0)
          OR silent_regions IS DISTINCT FROM silent))
        OR (figure.value IS NOT NULL AND roll_up IN ('own', 'sum', 'last', 'parts') AND figure.numerator IS NULL
          AND coalesce(abs(figure.value - traced.value) > 1e-9 * greatest(1, abs(figure.value)), true))
        OR (partial_sum IS NOT NULL AND roll_up IN ('sum', 'last')
          AND coalesce(abs(partial_sum - traced.value) > 1e-9 * greatest(1, abs(partial_sum)), true))
        OR (figure.value IS NOT NULL AND figure.numerator IS NOT NULL
          AND coalesce(abs(figure.numerator - traced.numerator) > 1e-9 * greatest(1, abs(figure.numerator)), true))
        OR (figure.value IS NOT NULL AND figure.denominator IS NOT NULL
          AND coalesce(abs(figure.denominator - traced.denominator) > 1e-9 * greatest(1, abs(figure.denominator)), true))
      ORDER BY ALL
      LIMIT 5
      """;

  /** What was counted from events beside the events that are told for it. */
  private static final String EVENTS_NOT_TOLD =
      """
      SELECT indicator_id, region_id, period_start, value
      FROM observations
      LEFT JOIN (
        SELECT mission_id, indicator_id, region_id, period_start, period_end, source, count(*) AS events
        FROM counted_events GROUP BY ALL
      ) USING (mission_id, indicator_id, region_id, period_start, period_end, source)
      WHERE line = 0 AND (value > 0) <> (coalesce(events, 0) > 0)
        AND indicator_id IN ('conflict-events')
      """;

  @TempDir private Path directory = Path.of("");

  private Path publish(Path workspace, @Nullable LocalDate asOf) {
    Path out = directory.resolve("out");
    Published published = Publishing.publish(workspace, out, asOf);
    assertThat(published).isNotNull();
    return out;
  }

  private static List<String> rows(Path out, String sql) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ReleaseQuery query = ReleaseQuery.open(out, Optional.empty())) {
      query.answer(sql, QueryFormat.CSV_EXACT, text);
    }
    return text.toString().lines().skip(1).toList();
  }

  @Test
  void factsOfEveryFigureOfKestriaComeToIt() throws IOException {
    Path out = publish(GoldenFiles.sampleData().resolve("kestria"), null);
    assertThat(rows(out, DIFFERENCES)).isEmpty();
    assertThat(rows(out, EVENTS_NOT_TOLD)).isEmpty();
    assertThat(rows(out, "SELECT count(*) > 100000 FROM figure_facts")).containsExactly("true");
    assertThat(rows(out, "SELECT count(*) > 100 FROM counted_events")).containsExactly("true");
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        13, 14, 17, 21, 22, 23, 33, 43, 51, 52, 59, 75, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100,
        101
      })
  void factsOfEveryFigureOfARandomWorkspaceComeToIt(long seed) throws IOException {
    RandomWorkspace random = RandomWorkspace.of(seed);
    Path workspace = directory.resolve("workspace");
    random.writeTo(workspace);
    Path out = publish(workspace, random.asOf().orElse(null));
    assertThat(rows(out, DIFFERENCES)).as("seed %d", seed).isEmpty();
  }
}
