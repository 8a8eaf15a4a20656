-- Values over time of the whole mission: impacts and outcomes of the mandate's first priorities, in the
-- periods in which they are due. What is of grade E has no value here.
WITH due AS (
  SELECT p.*, i.title, i.unit,
    coalesce((SELECT min(o.priority) FROM objective_progress o
      WHERE o.mission_id = $1 AND o.objective_id = i.objective_id), 2147483647) AS priority,
    i.result_level
  FROM indicator_progress p
  JOIN indicators i ON i.indicator_id = p.indicator_id
  WHERE p.mission_id = $1 AND p.region_level = 0 AND p.disaggregation = ''
    AND p.period_type = i.frequency AND i.result_level IN ('impact', 'outcome')
    AND (p.cells_expected > 0 OR p.value IS NOT NULL)),
chosen AS (
  SELECT indicator_id, component, min(priority) AS priority, min(result_level) AS result_level
  FROM due
  GROUP BY indicator_id, component
  HAVING count(*) FILTER (value IS NOT NULL AND grade <> 'E') > 2
  ORDER BY 3, 4, indicator_id, component
  LIMIT 9)
SELECT due.* REPLACE (CASE WHEN due.grade = 'E' THEN NULL ELSE due.value END AS value)
FROM due
JOIN chosen ON chosen.indicator_id = due.indicator_id AND chosen.component = due.component
ORDER BY due.priority, due.result_level, due.indicator_id, due.component, due.period_end,
  due.period_start
