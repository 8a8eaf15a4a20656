-- Regions of the first level whose scores of the last quarter are all of grade E, with what decides it.
SELECT e.region_id, any_value(r.region_name) AS region_name,
  string_agg(DISTINCT e.grade_reason, ', ' ORDER BY e.grade_reason) AS grade_reason
FROM effectiveness e
LEFT JOIN (${region_names}) r ON r.region_id = e.region_id
WHERE e.mission_id = $1 AND e.component = 'all' AND e.mandate_component = 'all'
  AND e.region_level = 1 AND e.period_type = 'quarter'
  AND e.period_end = (SELECT max(period_end) FROM effectiveness
    WHERE mission_id = $1 AND period_type = 'quarter')
GROUP BY e.region_id
HAVING bool_and(e.grade = 'E')
ORDER BY e.region_id
