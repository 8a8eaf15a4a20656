-- The columns of the lists by country, year and region: only cells in which an event was recorded.
SELECT
  CASE f.mission_id WHEN 'SSD' THEN 'South Sudan' ELSE 'Nigeria' END AS country,
  year(f.period_start) AS year,
  CASE WHEN r.region_id = f.mission_id || '-unknown' THEN '' ELSE r.name END AS adm_1,
  sum(f.value) FILTER (f.indicator_id = 'conflict-events')::BIGINT AS events,
  sum(f.value) FILTER (f.indicator_id = 'conflict-deaths')::BIGINT AS best,
  sum(f.low) FILTER (f.indicator_id = 'conflict-deaths')::BIGINT AS low,
  sum(f.high) FILTER (f.indicator_id = 'conflict-deaths')::BIGINT AS high,
  sum(f.value) FILTER (f.indicator_id = 'conflict-deaths-civilian')::BIGINT AS deaths_civilians
FROM observations AS f
JOIN regions AS r USING (region_id)
GROUP BY ALL
HAVING events > 0
ORDER BY ALL
