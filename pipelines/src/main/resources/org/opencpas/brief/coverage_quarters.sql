-- What was due and what came in each of the last eight quarters, by component.
WITH quarters AS (
  SELECT c.component, date_trunc('quarter', c.period_end - INTERVAL 1 DAY)::DATE AS quarter_start,
    sum(c.expected)::BIGINT AS due, sum(c.observed)::BIGINT AS came
  FROM coverage c
  JOIN indicators i ON i.indicator_id = c.indicator_id AND c.period_type = i.frequency
  WHERE c.mission_id = $1
  GROUP BY 1, 2)
SELECT component, quarter_start, due, came, 100.0 * came / due AS share
FROM quarters
WHERE due > 0
  AND quarter_start > (SELECT max(quarter_start) - INTERVAL 2 YEAR FROM quarters)
ORDER BY component, quarter_start
