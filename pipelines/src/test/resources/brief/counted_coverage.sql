SELECT component, count(*) FILTER (expected = 1) AS due, count(*) FILTER (observed = 1) AS came,
  count(*) FILTER (on_time = 1) AS on_time, count(*) FILTER (no_access = 1) AS no_access,
  count(*) FILTER (withheld = 1) AS withheld
FROM coverage SEMI JOIN indicators
  ON indicators.indicator_id = coverage.indicator_id AND frequency = period_type
WHERE mission_id = 'KESMIS' AND period_end > DATE '2025-01-01'
GROUP BY component ORDER BY component
