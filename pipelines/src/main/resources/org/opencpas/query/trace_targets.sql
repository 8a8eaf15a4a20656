-- Rows of the table targets that may hold for one figure: those for its region itself, else those for each region of the
-- nearest region above that has any. Which of them holds in the period is for the reader to decide.
WITH figure AS (
  SELECT DISTINCT
    mission_id,
    indicator_id,
    region_id,
    disaggregation,
    period_end,
    region_level
  FROM indicator_progress AS facts
  WHERE facts.mission_id = $1
    AND facts.indicator_id = $2
    AND facts.region_id = $3
    AND facts.component = $4
    AND facts.disaggregation = $5
    AND facts.period_type = $6
    AND facts.period_start = CAST($7 AS DATE)
    AND facts.period_end = CAST($8 AS DATE)
),
candidates AS (
  SELECT
    targets.target_id,
    targets.region_id,
    targets.scope,
    targets.kind,
    targets.path,
    targets.baseline_value,
    targets.baseline_period,
    targets.target_low,
    targets.target_value,
    targets.target_high,
    targets.target_period,
    targets.tolerance,
    targets.set_on,
    targets.instrument,
    targets.source,
    lineage.above_level,
    max(lineage.above_level) OVER () AS nearest
  FROM figure
  JOIN indicators ON indicators.indicator_id = figure.indicator_id
  JOIN missions ON missions.mission_id = figure.mission_id
  JOIN region_lineage AS lineage
    ON lineage.mission_id = figure.mission_id
    AND lineage.region_id = figure.region_id
    AND figure.period_end > lineage.valid_from
    AND figure.period_end <= lineage.valid_to
  JOIN targets
    ON targets.indicator_id = figure.indicator_id
    AND targets.disaggregation = figure.disaggregation
    AND coalesce(targets.region_id, missions.root_region_id) = lineage.above_id
  WHERE (targets.set_on IS NULL OR targets.set_on <= coalesce(CAST($9 AS DATE), DATE '9999-12-31'))
    AND CASE
      WHEN lineage.above_id = figure.region_id THEN
        targets.scope = 'total' OR figure.region_level >= coalesce(indicators.region_level, 0)
      ELSE
        targets.scope = 'each'
        AND (
          figure.region_level = coalesce(indicators.region_level, 0)
          OR (indicators.region_level IS NULL AND indicators.frequency = 'irregular'))
    END
)
SELECT * EXCLUDE (above_level, nearest)
FROM candidates
WHERE above_level = nearest
ORDER BY ALL;
