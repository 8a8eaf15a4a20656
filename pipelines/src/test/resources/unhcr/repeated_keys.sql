-- Rows that repeat every column but the values of a row before them, by year.
SELECT year(period_start) AS year, count(*) FILTER (regexp_matches(disaggregation, '(^|;)entry=[0-9]+'))
FROM observations
GROUP BY year
ORDER BY year
