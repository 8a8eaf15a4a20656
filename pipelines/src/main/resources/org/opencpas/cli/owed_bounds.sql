-- From where to where what is missing could move scores: of each component, region and level the period that ended last.
WITH latest AS (
  SELECT *
  FROM readiness_scores
  QUALIFY row_number() OVER (
    PARTITION BY mission_id, component, region_id, result_level
    ORDER BY period_end DESC, period_start) = 1
)
SELECT
  mission_id AS mission,
  component,
  region_id AS region,
  result_level AS level,
  period_type AS period,
  period_start AS start,
  round(score, 2) AS score,
  round(bound_low, 2) AS low,
  round(bound_high, 2) AS high,
  returns_owed AS owed
FROM latest
ORDER BY bound_high - bound_low DESC, mission, component, region, level
LIMIT 20
