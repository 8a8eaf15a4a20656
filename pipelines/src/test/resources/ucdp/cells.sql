-- Cells of each indicator: all of them, those with a value, those that are zero in every figure.
SELECT
  mission_id,
  indicator_id,
  min(period_start) AS first_month,
  max(period_end) AS span_end,
  count(*) AS cells,
  count(value) AS valued,
  count(*) FILTER (value = 0 AND coalesce(low, 0) = 0 AND coalesce(high, 0) = 0) AS zeros,
  count(*) FILTER (value = 0 AND (low IS NULL) <> (indicator_id <> 'conflict-deaths')) AS zeros_without_range
FROM observations
GROUP BY ALL
ORDER BY ALL
