-- What is owed for each run with the next freeze of a mission.
SELECT
  run,
  freeze_on,
  days_left,
  count(*) AS returns,
  count(*) FILTER (days_overdue > 0) AS overdue,
  count(*) FILTER (period_end > freeze_on - days_left + 1) AS not_over_yet,
  count(DISTINCT indicator_id) AS indicators,
  count(DISTINCT region_id) AS regions
FROM readiness
GROUP BY ALL
ORDER BY freeze_on, run
