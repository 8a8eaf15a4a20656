-- The columns of the lists by country and month: only months in which an event was recorded.
SELECT
  CASE mission_id WHEN 'SSD' THEN 'South Sudan' ELSE 'Nigeria' END AS country,
  strftime(period_start, '%Y-%m') AS month,
  any_value(value) FILTER (indicator_id = 'conflict-events')::BIGINT AS events,
  any_value(value) FILTER (indicator_id = 'conflict-deaths')::BIGINT AS best
FROM indicator_progress
WHERE period_type = 'month' AND region_level = 0
GROUP BY ALL
HAVING events > 0
ORDER BY ALL
