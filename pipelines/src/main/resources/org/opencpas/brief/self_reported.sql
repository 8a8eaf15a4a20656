-- Of the values observed in the last year of facts, how many the reporting component vouches for alone.
WITH facts AS (
  SELECT o.*, i.source_independence FROM observations o
  JOIN indicators i ON i.indicator_id = o.indicator_id
  WHERE o.mission_id = $1 AND o.status IN ('reported', 'estimated')
    AND o.period_end > (SELECT max(period_end) - INTERVAL 1 YEAR FROM observations
      WHERE mission_id = $1 AND status IN ('reported', 'estimated')))
SELECT count(*) AS facts,
  count(*) FILTER (source_independence = 'self_reported') AS self_reported,
  100.0 * count(*) FILTER (source_independence = 'self_reported') / count(*) AS share
FROM facts
HAVING count(*) > 0
