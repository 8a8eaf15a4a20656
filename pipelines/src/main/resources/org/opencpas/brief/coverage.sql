-- What was due in the last year of coverage and what came, by component.
SELECT c.component, sum(c.expected)::BIGINT AS due, sum(c.observed)::BIGINT AS came,
  coalesce(sum(c.on_time), 0)::BIGINT AS on_time, sum(c.no_access)::BIGINT AS no_access,
  sum(c.withheld)::BIGINT AS withheld
FROM coverage c
JOIN indicators i ON i.indicator_id = c.indicator_id AND c.period_type = i.frequency
WHERE c.mission_id = $1
  AND c.period_end > (SELECT max(period_end) - INTERVAL 1 YEAR FROM coverage WHERE mission_id = $1)
GROUP BY c.component
ORDER BY c.component
