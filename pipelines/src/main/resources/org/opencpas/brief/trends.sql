-- Trends of headline indicators for the whole mission that end with their last period.
SELECT p.*, i.title, i.unit
FROM indicator_progress p
JOIN indicators i ON i.indicator_id = p.indicator_id
WHERE p.mission_id = $1 AND p.region_level = 0 AND p.disaggregation = ''
  AND p.period_type = i.frequency AND p.trend_values IS NOT NULL
QUALIFY row_number() OVER (
  PARTITION BY p.indicator_id, p.component ORDER BY p.period_end DESC, p.period_start) = 1
ORDER BY i.result_level, p.indicator_id, p.component
