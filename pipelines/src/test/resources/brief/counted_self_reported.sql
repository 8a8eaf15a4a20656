SELECT count(*) AS facts, sum((source_independence = 'self_reported')::INT) AS self_reported,
  sum((source_independence = 'self_reported')::INT) * 100.0 / count(*) AS share
FROM observations JOIN indicators USING (indicator_id)
WHERE status NOT IN ('not_reported', 'no_access', 'withheld', 'not_applicable')
  AND period_end > DATE '2025-01-01'
