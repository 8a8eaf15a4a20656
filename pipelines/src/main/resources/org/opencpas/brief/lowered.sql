-- Targets that ask for less than they did at the last renewal, anywhere.
SELECT c.*, i.title, i.unit, r.region_name
FROM changes c
JOIN indicators i ON i.indicator_id = c.indicator_id
LEFT JOIN (${region_names}) r ON r.region_id = c.region_id
WHERE c.mission_id = $1 AND c.target_lowered
ORDER BY c.target_id, c.indicator_id, c.component, c.region_id, c.period_start, c.period_end
