WITH latest AS (
  SELECT coverage.component, coverage.region_id, coverage.indicator_id,
    max_by(observed, period_end) AS observed, max_by(no_access, period_end) AS no_access,
    max_by(withheld, period_end) AS withheld, max_by(silent_periods, period_end) AS periods
  FROM coverage JOIN indicators
    ON indicators.indicator_id = coverage.indicator_id AND frequency = period_type
  WHERE expected + withheld > 0
    AND NOT (observed + no_access + withheld = 0
      AND date_add(coverage.period_end, to_days(grace_days)) > as_of_day())
    AND EXISTS (FROM coverage c WHERE c.indicator_id = coverage.indicator_id
      AND c.region_id = coverage.region_id AND c.component = coverage.component
      AND c.period_type = coverage.period_type AND c.expected + c.withheld > 0
      AND c.period_end >= ALL (SELECT o.period_end FROM coverage o
        JOIN indicators oi ON oi.indicator_id = o.indicator_id AND oi.frequency = o.period_type
        WHERE o.period_type = coverage.period_type AND o.expected + o.withheld > 0))
  GROUP BY ALL),
places AS (
  SELECT component, region_id, count(*) AS due,
    count(*) - sum(greatest(observed, no_access, withheld)) AS silent,
    sum(no_access) AS no_access, sum(withheld) AS withheld,
    count_if(observed = 0 AND periods >= 2) AS stale
  FROM latest GROUP BY ALL),
total AS (
  SELECT sum(due) AS all_due, sum(silent) AS all_silent, sum(no_access) AS all_no_access,
    sum(withheld) AS all_withheld, sum(stale) AS all_stale
  FROM places)
SELECT places.*, silent + no_access + withheld AS missing, total.*
FROM places CROSS JOIN total
WHERE silent > 0 OR no_access > 0 OR withheld > 0 OR stale > 0
ORDER BY missing DESC, region_id, component
