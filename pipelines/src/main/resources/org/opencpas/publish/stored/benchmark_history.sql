-- The states of each benchmark, one after the other, each with what was found in the period at whose end it came about.
--
-- mission_id: Mission.
-- benchmark_id: Benchmark.
-- title: What must come about.
-- state: Where it stood.
-- since: First day of the state.
-- until: First day of the next one. Null: it lasts.
-- periods: For how many periods in a row it stood so.
-- period_start: First day of the period at whose end it came about.
-- period_end: First day after that period.
-- condition_result: What that period says of the conditions together. Null: it was over.
-- reason: Why that is not told, a code of the documented list. Null: it is.
-- periods_held: Satisfying periods in a row up to that one.
-- hold_periods: Periods in a row for which the conditions must hold.
-- findings: What each condition rested on in that period, region by region.
CREATE VIEW benchmark_history AS
WITH runs AS (
  SELECT
    mission_id,
    benchmark_id,
    title,
    state,
    since,
    min(period_end) AS first_end,
    count(*) AS periods
  FROM benchmark_progress
  GROUP BY ALL
),
found AS (
  SELECT
    benchmark_id,
    period_start,
    period_end,
    string_agg(
      coalesce(indicator_id, assessment_subject) || ' in ' || region_id || ': '
        || coalesce(CAST(value AS VARCHAR), reason)
        || ' (' || comparison || ' ' || CAST(threshold AS VARCHAR)
        || coalesce(' and ' || CAST(threshold_high AS VARCHAR), '') || ')',
      '; '
      ORDER BY condition, region_id
    ) AS findings
  FROM benchmark_evidence
  GROUP BY benchmark_id, period_start, period_end
)
SELECT
  runs.mission_id,
  runs.benchmark_id,
  runs.title,
  runs.state,
  runs.since,
  lead(runs.since) OVER (PARTITION BY runs.benchmark_id ORDER BY runs.since) AS until,
  runs.periods,
  rows.period_start,
  rows.period_end,
  rows.condition_result,
  rows.reason,
  rows.periods_held,
  rows.hold_periods,
  found.findings
FROM runs
JOIN benchmark_progress AS rows
  ON rows.benchmark_id = runs.benchmark_id AND rows.period_end = runs.first_end AND rows.since = runs.since
LEFT JOIN found
  ON found.benchmark_id = rows.benchmark_id
  AND found.period_start = rows.period_start
  AND found.period_end = rows.period_end;
