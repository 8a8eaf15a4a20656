-- What is doubtful about the facts of one figure.
SELECT
  flags.region_id,
  flags.component,
  flags.disaggregation,
  flags.period_start,
  flags.period_end,
  flags.rule,
  flags.severity,
  flags.observed,
  flags.expected,
  flags.message,
  flags.source,
  flags.file,
  flags.sheet,
  flags.line,
  flags.file || CASE WHEN flags.sheet = '' THEN '' ELSE '#' || flags.sheet END || ':' || flags.line AS place
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
JOIN quality_flags AS flags
  ON flags.mission_id = facts.mission_id
  AND flags.indicator_id = facts.indicator_id
  AND flags.region_id = facts.fact_region_id
  AND flags.component = facts.component
  AND flags.disaggregation = facts.disaggregation
  AND flags.period_start = facts.fact_period_start
  AND flags.period_end = facts.fact_period_end
ORDER BY flags.region_id, flags.period_start, flags.period_end, flags.disaggregation, flags.rule, flags.source;
