-- Values of the whole mission that are not what they were known to be at the last renewal; those of
-- the periods in which the indicator is due first. Of grade E nothing is said, whatever it was.
SELECT c.*, i.title, i.unit, r.region_name,
  c.period_type = i.frequency AS own_period
FROM changes c
JOIN indicators i ON i.indicator_id = c.indicator_id
LEFT JOIN (${region_names}) r ON r.region_id = c.region_id
JOIN indicator_progress p ON p.mission_id = c.mission_id AND p.indicator_id = c.indicator_id
  AND p.region_id = c.region_id AND p.component = c.component AND p.disaggregation = ''
  AND p.period_type = c.period_type AND p.period_start = c.period_start
  AND p.period_end = c.period_end
WHERE c.mission_id = $1 AND c.figure = 'value' AND c.difference <> 0 AND p.grade <> 'E'
  AND c.region_id = (SELECT root_region_id FROM missions WHERE mission_id = $1)
ORDER BY own_period DESC, c.indicator_id, c.component, c.period_start, c.period_end, c.period_type
