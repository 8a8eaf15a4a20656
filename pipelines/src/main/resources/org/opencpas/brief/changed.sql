-- Values of the whole mission that are not what they were known to be at the last renewal; those of
-- the periods in which the indicator is due first.
SELECT c.*, i.title, i.unit, r.name AS region_name, c.period_type = i.frequency AS own_period
FROM changes c
JOIN indicators i ON i.indicator_id = c.indicator_id
LEFT JOIN regions r ON r.region_id = c.region_id
WHERE c.mission_id = $1 AND c.figure = 'value' AND c.difference <> 0
  AND c.region_id = (SELECT root_region_id FROM missions WHERE mission_id = $1)
ORDER BY own_period DESC, c.indicator_id, c.component, c.period_start, c.period_end, c.period_type
