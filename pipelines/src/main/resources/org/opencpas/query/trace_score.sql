-- One score.
SELECT effectiveness.*, names.name AS region_name
FROM effectiveness
LEFT JOIN (
  SELECT region_id, max_by(name, coalesce(valid_from, DATE '0001-01-01')) AS name FROM regions GROUP BY region_id
) AS names ON names.region_id = effectiveness.region_id
WHERE effectiveness.region_id = $1
  AND effectiveness.period_start = CAST($2 AS DATE)
  AND effectiveness.period_end = CAST($3 AS DATE)
  AND effectiveness.component = $4
  AND effectiveness.mandate_component = $5
  AND effectiveness.result_level = $6
ORDER BY ALL;
