-- What else was said of the facts of one figure, and what became of it.
SELECT
  history.region_id,
  history.component,
  history.disaggregation,
  history.period_start,
  history.period_end,
  history.known_from,
  history.known_to,
  history.outcome,
  history.ended_by,
  history.action,
  history.value,
  history.value_text,
  history.numerator,
  history.denominator,
  history.status,
  history.reported_at,
  history.revision,
  history.source,
  history.file,
  history.sheet,
  history.line,
  history.record_id,
  history.file || CASE WHEN history.sheet = '' THEN '' ELSE '#' || history.sheet END || ':' || history.line AS place
FROM (
  SELECT DISTINCT
    mission_id,
    indicator_id,
    fact_region_id,
    component,
    coalesce(fact_disaggregation, disaggregation) AS disaggregation,
    fact_period_start,
    fact_period_end
  FROM figure_facts AS facts
  WHERE facts.mission_id = $1
  AND facts.indicator_id = $2
  AND facts.region_id = $3
  AND facts.component = $4
  AND facts.disaggregation = $5
  AND facts.period_type = $6
  AND facts.period_start = CAST($7 AS DATE)
  AND facts.period_end = CAST($8 AS DATE)
) AS facts
JOIN observation_history AS history
  ON history.mission_id = facts.mission_id
  AND history.indicator_id = facts.indicator_id
  AND history.region_id = facts.fact_region_id
  AND history.component = facts.component
  AND history.disaggregation = facts.disaggregation
  AND history.period_start = facts.fact_period_start
  AND history.period_end = facts.fact_period_end
WHERE history.outcome <> 'current'
ORDER BY
  history.region_id, history.period_start, history.period_end, history.disaggregation,
  history.known_from NULLS FIRST, history.source, history.file, history.sheet, history.line, history.record_order;
