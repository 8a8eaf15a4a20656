SELECT component, year(period_end - INTERVAL 1 DAY) AS y, quarter(period_end - INTERVAL 1 DAY) AS q,
  100.0 * count(*) FILTER (observed = 1) / count(*) FILTER (expected = 1) AS share
FROM coverage SEMI JOIN indicators
  ON indicators.indicator_id = coverage.indicator_id AND frequency = period_type
WHERE period_end > DATE '2024-01-01'
GROUP BY ALL HAVING count(*) FILTER (expected = 1) > 0
ORDER BY component, y, q
