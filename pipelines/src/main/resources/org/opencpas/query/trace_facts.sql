-- The facts of one figure, and the cells that were expected and did not speak.
SELECT
  facts.*,
  names.name AS fact_region_name,
  cell.silent_periods,
  cell.last_observed_end
FROM figure_facts AS facts
LEFT JOIN (
  SELECT region_id, max_by(name, coalesce(valid_from, DATE '0001-01-01')) AS name FROM regions GROUP BY region_id
) AS names ON names.region_id = facts.fact_region_id
LEFT JOIN coverage AS cell
  ON cell.mission_id = facts.mission_id
  AND cell.indicator_id = facts.indicator_id
  AND cell.region_id = facts.fact_region_id
  AND cell.period_start = facts.fact_period_start
  AND cell.period_end = facts.fact_period_end
WHERE facts.mission_id = $1
  AND facts.indicator_id = $2
  AND facts.region_id = $3
  AND facts.component = $4
  AND facts.disaggregation = $5
  AND facts.period_type = $6
  AND facts.period_start = CAST($7 AS DATE)
  AND facts.period_end = CAST($8 AS DATE)
ORDER BY facts.fact_region_id, facts.fact_period_start, facts.fact_period_end, facts.fact_disaggregation;
