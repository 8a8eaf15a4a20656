-- What must hold first for objectives and outcomes, and whether it does: an objective by its status,
-- unless that is of grade D or E, a benchmark by its state; what is said in words is not measured.
WITH latest AS (
  SELECT p.*
  FROM objective_progress p
  WHERE p.mission_id = $1 AND p.region_level = 0 AND p.period_type <> 'day'
  QUALIFY row_number() OVER (PARTITION BY p.objective_id, p.period_type
    ORDER BY p.period_end DESC, p.period_start) = 1),
objective_now AS (
  SELECT * FROM latest
  QUALIFY row_number() OVER (
    PARTITION BY objective_id
    ORDER BY period_end >= (SELECT max(l.period_end) FROM latest l
        WHERE l.objective_id = latest.objective_id) DESC,
      indicators_expected DESC, period_start DESC, period_type) = 1),
benchmark_now AS (
  SELECT * FROM benchmark_progress
  WHERE mission_id = $1
  QUALIFY row_number() OVER (PARTITION BY benchmark_id ORDER BY period_end DESC, period_start) = 1)
SELECT c.objective_id, o.title, c.requires,
  coalesce(b.title, w.title, c.requires) AS required,
  CASE WHEN b.benchmark_id IS NOT NULL THEN 'benchmark' WHEN w.objective_id IS NOT NULL THEN 'objective'
    ELSE 'words' END AS kind,
  CASE WHEN b.benchmark_id IS NOT NULL THEN b.state::VARCHAR
    WHEN n.grade = 'E' THEN 'grade_e' WHEN n.grade = 'D' THEN 'grade_d' ELSE n.status::VARCHAR END AS standing,
  CASE
    WHEN b.state = 'met' OR b.benchmark_id IS NULL AND n.status = 'met'
      AND n.grade NOT IN ('D', 'E') THEN 'holds'
    WHEN b.state IN ('not_met', 'holding', 'lost', 'revised_away') THEN 'fails'
    WHEN b.benchmark_id IS NOT NULL THEN 'unknown'
    WHEN w.objective_id IS NULL THEN 'unmeasured'
    WHEN n.status IS NULL OR n.grade IS NULL OR n.grade IN ('D', 'E')
      OR n.status IN ('no_data', 'not_computable') THEN 'unknown'
    ELSE 'fails' END AS holds
FROM objective_conditions c
JOIN objectives o ON o.objective_id = c.objective_id AND o.mission_id = $1
LEFT JOIN benchmark_now b ON b.benchmark_id = c.requires
LEFT JOIN objectives w ON w.objective_id = c.requires
LEFT JOIN objective_now n ON n.objective_id = w.objective_id
LEFT JOIN objective_now t ON t.objective_id = c.objective_id
ORDER BY t.priority NULLS LAST, c.objective_id, c.requires
