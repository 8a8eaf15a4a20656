-- The series with the most overdue returns: one row an indicator and region.
SELECT
  mission_id AS mission,
  region_id AS region,
  indicator_id AS indicator,
  component,
  coalesce(responsible, '(none named)') AS responsible,
  count(*) AS returns,
  count(*) FILTER (days_overdue > 0) AS overdue,
  max(days_overdue) AS most_days,
  min(period_start) AS owed_from,
  arg_max(last_observed_end, period_end) AS last_word
FROM readiness
GROUP BY mission_id, region_id, indicator_id, component, responsible
HAVING max(days_overdue) > 0
ORDER BY overdue DESC, most_days DESC, mission, region, indicator
LIMIT 20
