-- The figures of an indicator, region and period: one for each mission, component, breakdown and kind of period.
SELECT
  progress.*,
  indicators.title,
  indicators.unit,
  indicators.component AS own_component,
  names.name AS region_name
FROM indicator_progress AS progress
JOIN indicators ON indicators.indicator_id = progress.indicator_id
LEFT JOIN (
  SELECT region_id, max_by(name, coalesce(valid_from, DATE '0001-01-01')) AS name FROM regions GROUP BY region_id
) AS names ON names.region_id = progress.region_id
WHERE progress.indicator_id = $1
  AND progress.region_id = $2
  AND progress.period_start = CAST($3 AS DATE)
  AND progress.period_end = CAST($4 AS DATE)
ORDER BY ALL;
