-- Returns whose last due cell brought no value, by component and region: why, and since when; beside
-- them what was due and missing in the whole mission. A cell whose days of grace are not over and that
-- brought nothing is passed over for the one before, and a series that has ended is left out.
WITH due AS (
  SELECT c.*, i.grace_days,
    max(c.period_end) OVER (PARTITION BY c.component, c.region_id, c.indicator_id)
      = max(c.period_end) OVER (PARTITION BY c.period_type) AS followed
  FROM coverage c
  JOIN indicators i ON i.indicator_id = c.indicator_id
  WHERE c.mission_id = $1 AND c.period_type = i.frequency
    AND (c.expected = 1 OR c.withheld = 1)),
last_due AS (
  SELECT * FROM due
  WHERE followed
    AND (observed = 1 OR no_access = 1 OR withheld = 1 OR period_end + grace_days <= as_of_day())
  QUALIFY row_number() OVER (
    PARTITION BY component, region_id, indicator_id ORDER BY period_end DESC, period_start) = 1),
by_place AS (
  SELECT component, region_id,
    count(*) AS due,
    count(*) FILTER (observed = 0 AND no_access = 0 AND withheld = 0) AS silent,
    count(*) FILTER (no_access = 1) AS no_access,
    count(*) FILTER (withheld = 1) AS withheld,
    count(*) FILTER (observed = 0 AND silent_periods > 1) AS stale
  FROM last_due
  GROUP BY component, region_id)
SELECT by_place.*, r.region_name,
  silent + no_access + withheld AS missing, sum(due) OVER ()::BIGINT AS all_due,
  sum(silent) OVER ()::BIGINT AS all_silent, sum(no_access) OVER ()::BIGINT AS all_no_access,
  sum(withheld) OVER ()::BIGINT AS all_withheld, sum(stale) OVER ()::BIGINT AS all_stale
FROM by_place
LEFT JOIN (${region_names}) r ON r.region_id = by_place.region_id
QUALIFY missing + stale > 0
ORDER BY missing DESC, by_place.region_id, component
