-- What must hold first for objectives and outcomes, and whether it does: an objective by its status,
-- unless that is of grade D or E or rests on outputs alone, a benchmark by its state; what is said in
-- words is not measured.
WITH objective_now AS (${objectives_now}),
benchmark_now AS (
  SELECT * FROM benchmark_progress
  WHERE mission_id = $1
  QUALIFY row_number() OVER (PARTITION BY benchmark_id ORDER BY period_end DESC, period_start) = 1)
SELECT c.objective_id, o.title, c.requires,
  coalesce(b.title, w.title, c.requires) AS required,
  CASE WHEN b.benchmark_id IS NOT NULL THEN 'benchmark' WHEN w.objective_id IS NOT NULL THEN 'objective'
    ELSE 'words' END AS kind,
  CASE WHEN b.benchmark_id IS NOT NULL THEN b.state::VARCHAR
    WHEN n.grade = 'E' THEN 'grade_e' WHEN n.grade = 'D' THEN 'grade_d'
    WHEN NOT n.outcome_due THEN 'activity_only' ELSE n.status::VARCHAR END AS standing,
  CASE WHEN b.benchmark_id IS NULL THEN n.grade END AS grade,
  CASE
    WHEN b.state = 'met' OR b.benchmark_id IS NULL AND n.status = 'met'
      AND n.grade NOT IN ('D', 'E') AND n.outcome_due THEN 'holds'
    WHEN b.state IN ('not_met', 'holding', 'lost', 'revised_away') THEN 'fails'
    WHEN b.benchmark_id IS NOT NULL THEN 'unknown'
    WHEN w.objective_id IS NULL THEN 'unmeasured'
    WHEN n.status IS NULL OR n.grade IS NULL OR n.grade IN ('D', 'E') OR NOT n.outcome_due
      OR n.status IN ('no_data', 'not_computable') THEN 'unknown'
    ELSE 'fails' END AS holds
FROM objective_conditions c
JOIN objectives o ON o.objective_id = c.objective_id AND o.mission_id = $1
LEFT JOIN benchmark_now b ON b.benchmark_id = c.requires
LEFT JOIN objectives w ON w.objective_id = c.requires
LEFT JOIN objective_now n ON n.objective_id = w.objective_id
LEFT JOIN objective_now t ON t.objective_id = c.objective_id
ORDER BY t.priority NULLS LAST, c.objective_id, c.requires
