-- Components by regions by result levels in the last month and in the last quarter: a profile, blanks
-- as blanks.
SELECT e.*, r.region_name
FROM effectiveness e
LEFT JOIN (${region_names}) r ON r.region_id = e.region_id
WHERE e.mission_id = $1 AND e.mandate_component = 'all' AND e.region_level <= 1
  AND e.period_type IN ('month', 'quarter')
QUALIFY e.period_end = max(e.period_end) OVER (PARTITION BY e.period_type)
ORDER BY e.period_type::VARCHAR, e.region_level, e.region_id, e.result_level, e.component
