-- Headline indicators of the whole mission whose last due figure is missing or of grade E, the reasons
-- with most of them first, each in the mandate's order. A period without a value whose days of grace
-- are not over is passed over for the one before, and a series that has ended is left out.
WITH due AS (
  SELECT p.*, i.title, i.unit, i.grace_days,
    max(p.period_end) OVER (PARTITION BY p.indicator_id, p.component)
      = max(p.period_end) OVER (PARTITION BY p.period_type) AS followed,
    coalesce((SELECT min(o.priority) FROM objective_progress o
      WHERE o.mission_id = $1 AND o.objective_id = i.objective_id), 2147483647) AS priority
  FROM indicator_progress p
  JOIN indicators i ON i.indicator_id = p.indicator_id
  WHERE p.mission_id = $1 AND p.region_level = 0 AND p.disaggregation = ''
    AND p.period_type = i.frequency AND p.cells_expected > 0),
last_due AS (
  SELECT * FROM due
  WHERE followed AND (value IS NOT NULL OR period_end + grace_days <= as_of_day())
  QUALIFY row_number() OVER (
    PARTITION BY indicator_id, component ORDER BY period_end DESC, period_start) = 1)
SELECT *, CASE WHEN value IS NULL THEN coalesce(reason, '') ELSE 'grade_e_' || grade_reason END AS why,
  count(*) OVER (PARTITION BY CASE WHEN value IS NULL THEN coalesce(reason, '')
    ELSE 'grade_e_' || grade_reason END) AS for_this
FROM last_due
WHERE value IS NULL OR grade = 'E'
ORDER BY for_this DESC, why, priority, indicator_id, component
