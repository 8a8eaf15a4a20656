-- Returns whose last due cell brought no value, by component and region: why, and since when; beside
-- them what was due and missing in the whole mission.
WITH last_due AS (
  SELECT c.* FROM coverage c
  JOIN indicators i ON i.indicator_id = c.indicator_id
  WHERE c.mission_id = $1 AND c.period_type = i.frequency
    AND (c.expected = 1 OR c.withheld = 1)
  QUALIFY row_number() OVER (
    PARTITION BY c.component, c.region_id, c.indicator_id
    ORDER BY c.period_end DESC, c.period_start) = 1),
by_place AS (
  SELECT c.component, c.region_id, any_value(r.name) AS region_name,
    count(*) AS due,
    count(*) FILTER (c.observed = 0 AND c.no_access = 0 AND c.withheld = 0) AS silent,
    count(*) FILTER (c.no_access = 1) AS no_access,
    count(*) FILTER (c.withheld = 1) AS withheld,
    count(*) FILTER (c.observed = 0 AND c.silent_periods > 1) AS stale
  FROM last_due c
  LEFT JOIN regions r ON r.region_id = c.region_id
  GROUP BY c.component, c.region_id)
SELECT *, silent + no_access + withheld AS missing, sum(due) OVER ()::BIGINT AS all_due, sum(silent) OVER ()::BIGINT AS all_silent,
  sum(no_access) OVER ()::BIGINT AS all_no_access, sum(withheld) OVER ()::BIGINT AS all_withheld,
  sum(stale) OVER ()::BIGINT AS all_stale
FROM by_place
QUALIFY missing + stale > 0
ORDER BY missing DESC, region_id, component
