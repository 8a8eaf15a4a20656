-- Objectives and outcomes for the whole mission in the mandate's order, each in the shortest kind of
-- period in which most of its indicators are due.
WITH latest AS (
  SELECT p.*, o.title, o.parent_id, i.unit
  FROM objective_progress p
  JOIN objectives o ON o.objective_id = p.objective_id
  LEFT JOIN indicators i ON i.indicator_id = p.indicator_id
  WHERE p.mission_id = $1 AND p.region_level = 0 AND p.period_type <> 'day'
    AND o.level <> 'output'
  QUALIFY row_number() OVER (
    PARTITION BY p.objective_id, p.period_type ORDER BY p.period_end DESC, p.period_start) = 1)
SELECT * FROM latest
QUALIFY row_number() OVER (
  PARTITION BY objective_id
  ORDER BY period_end >= (SELECT max(l.period_end) FROM latest l
      WHERE l.objective_id = latest.objective_id) DESC,
    indicators_expected DESC, period_start DESC, period_type) = 1
ORDER BY priority NULLS LAST, objective_id
