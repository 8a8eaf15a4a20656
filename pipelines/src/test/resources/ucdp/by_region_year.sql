-- The columns of the lists by country, year and region: only years in which an event was recorded.
SELECT
  CASE p.mission_id WHEN 'SSD' THEN 'South Sudan' ELSE 'Nigeria' END AS country,
  year(p.period_start) AS year,
  CASE WHEN r.region_id = p.mission_id || '-unknown' THEN '' ELSE r.name END AS adm_1,
  any_value(p.value) FILTER (p.indicator_id = 'conflict-events')::BIGINT AS events,
  any_value(p.value) FILTER (p.indicator_id = 'conflict-deaths')::BIGINT AS best,
  any_value(p.low) FILTER (p.indicator_id = 'conflict-deaths')::BIGINT AS low,
  any_value(p.high) FILTER (p.indicator_id = 'conflict-deaths')::BIGINT AS high,
  any_value(p.value) FILTER (p.indicator_id = 'conflict-deaths-civilian')::BIGINT AS deaths_civilians
FROM indicator_progress AS p
JOIN regions AS r USING (region_id)
WHERE p.period_type = 'year' AND p.region_level = 1
GROUP BY ALL
HAVING events > 0
ORDER BY ALL
