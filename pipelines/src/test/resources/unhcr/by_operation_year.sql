-- The columns of the list of operations.
SELECT
  year(o.period_start) AS year,
  o.mission_id AS operation,
  count(*) AS rows,
  count(o.target_value + o.value) AS rows_target_and_actual,
  count(*) FILTER (p.status = 'met') AS targets_met,
  count(p.achievement_raw) AS rows_progress_defined,
  avg(greatest(0, least(1, p.achievement_raw))) FILTER (p.achievement_raw IS NOT NULL) AS mean_progress_clipped
FROM observations AS o
JOIN indicators AS i ON i.indicator_id = o.indicator_id
JOIN indicator_progress AS p
  ON (p.mission_id, p.indicator_id, p.region_id, p.component, p.disaggregation, p.period_start, p.period_end)
   = (o.mission_id, o.indicator_id, o.region_id, o.component, o.disaggregation, o.period_start, o.period_end)
GROUP BY ALL
ORDER BY ALL
