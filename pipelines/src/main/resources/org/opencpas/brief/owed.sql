-- Returns that are owed before the next freeze, and of how many indicators: those that are late, and
-- those of periods that are not over on the day from which the days that are left are counted.
SELECT run, freeze_on, count(*) AS returns, count(DISTINCT indicator_id) AS indicators,
  count(*) FILTER (days_overdue > 0) AS overdue,
  count(*) FILTER (period_end > freeze_on - days_left + 1) AS not_over_yet
FROM readiness
WHERE mission_id = $1
GROUP BY run, freeze_on
ORDER BY freeze_on, run
