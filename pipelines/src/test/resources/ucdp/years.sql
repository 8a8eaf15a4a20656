-- Years of regions: all that are due, those with a sum, those whose sum is zero.
SELECT
  mission_id,
  count(*) AS years,
  count(value) AS summed,
  count(*) FILTER (value = 0) AS zeros,
  min(reason) AS reason,
  min(period_start) FILTER (value IS NULL) AS first_without
FROM indicator_progress
WHERE indicator_id = 'conflict-events' AND period_type = 'year' AND region_level = 1
GROUP BY ALL
ORDER BY ALL
