-- Headline indicators of the whole mission whose last due figure is missing or of grade E, the reasons
-- with most of them first, each in the mandate's order.
WITH last_due AS (
  SELECT p.*, i.title, i.unit,
    coalesce((SELECT min(o.priority) FROM objective_progress o
      WHERE o.mission_id = $1 AND o.objective_id = i.objective_id), 2147483647) AS priority
  FROM indicator_progress p
  JOIN indicators i ON i.indicator_id = p.indicator_id
  WHERE p.mission_id = $1 AND p.region_level = 0 AND p.disaggregation = ''
    AND p.period_type = i.frequency AND p.cells_expected > 0
  QUALIFY row_number() OVER (
    PARTITION BY p.indicator_id, p.component ORDER BY p.period_end DESC, p.period_start) = 1)
SELECT *, CASE WHEN value IS NULL THEN coalesce(reason, '') ELSE 'grade_e_' || grade_reason END AS why,
  count(*) OVER (PARTITION BY CASE WHEN value IS NULL THEN coalesce(reason, '')
    ELSE 'grade_e_' || grade_reason END) AS for_this
FROM last_due
WHERE value IS NULL OR grade = 'E'
ORDER BY for_this DESC, why, priority, indicator_id, component
