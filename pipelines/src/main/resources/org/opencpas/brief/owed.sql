-- Returns that are owed before the next freeze, and of how many indicators.
SELECT run, freeze_on, count(*) AS returns, count(DISTINCT indicator_id) AS indicators
FROM readiness
WHERE mission_id = $1
GROUP BY run, freeze_on
ORDER BY freeze_on, run
