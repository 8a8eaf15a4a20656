-- Where indicators stand: the headline of each in its last period, counted by component and level.
WITH last_period AS (
  SELECT p.mission_id, i.component, i.result_level, p.status
  FROM indicator_progress AS p
  JOIN indicators AS i USING (indicator_id)
  WHERE i.result_level <> 'context'
  QUALIFY row_number() OVER (
    PARTITION BY p.mission_id, p.indicator_id, p.region_id, p.component, p.disaggregation
    ORDER BY p.period_end DESC, p.period_start DESC) = 1
)
SELECT
  component,
  result_level,
  count(*) AS series,
  count(*) FILTER (status = 'met') AS met,
  count(*) FILTER (status = 'on_track') AS on_track,
  count(*) FILTER (status IN ('behind', 'far_behind', 'missed')) AS behind,
  count(*) FILTER (status IN ('reversed', 'lost')) AS worse,
  count(*) FILTER (status IN ('too_early', 'not_computable')) AS not_judged,
  count(*) FILTER (status = 'no_data') AS no_data
FROM last_period
GROUP BY component, result_level
ORDER BY component, result_level
