-- The indicators that a score is made from, each row with its weight and achievement. Several rows of one indicator, by
-- component or breakdown, share its weight.
WITH RECURSIVE paths AS (
  SELECT objective_id, parent_id, weight FROM objectives
  UNION ALL
  SELECT paths.objective_id, objectives.parent_id, paths.weight * objectives.weight
  FROM paths
  JOIN objectives ON objectives.objective_id = paths.parent_id
),
members AS (
  SELECT
    indicators.indicator_id,
    indicators.title,
    indicators.objective_id,
    indicators.weight * coalesce(paths.weight, 1) AS weight
  FROM indicators
  LEFT JOIN paths ON paths.objective_id = indicators.objective_id AND paths.parent_id IS NULL
  WHERE indicators.result_level = $8
    AND ($5 = 'all' OR indicators.component = $5 OR EXISTS (
      FROM indicator_components
      WHERE indicator_components.indicator_id = indicators.indicator_id AND indicator_components.component = $5))
    AND ($6 = 'all' OR indicators.mandate_component = $6)
),
placed AS (
  SELECT
    members.*,
    progress.component,
    progress.disaggregation,
    progress.roll_up,
    progress.value,
    progress.achievement_raw,
    progress.achievement,
    progress.status,
    progress.reason,
    bool_or(progress.cells_expected > 0 AND progress.reason IS DISTINCT FROM 'not_at_target_level')
      OVER of_indicator AS due,
    bool_or(progress.component = $5) OVER of_indicator AS has_own
  FROM indicator_progress AS progress
  JOIN members ON members.indicator_id = progress.indicator_id
  WHERE progress.mission_id = $1
    AND progress.region_id = $2
    AND progress.period_start = CAST($3 AS DATE)
    AND progress.period_end = CAST($4 AS DATE)
    AND progress.period_type = $7
  WINDOW of_indicator AS (PARTITION BY progress.indicator_id)
),
own AS (
  SELECT
    *,
    bool_or(disaggregation = '') OVER of_indicator AS has_headline,
    bool_and(roll_up = 'parts' AND achievement IS NULL) FILTER (disaggregation = '') OVER of_indicator AS headline_is_mute,
    bool_or(disaggregation <> '' AND achievement IS NOT NULL) OVER of_indicator AS part_is_scored
  FROM placed
  WHERE NOT has_own OR component = $5
  WINDOW of_indicator AS (PARTITION BY indicator_id)
),
speaking AS (
  SELECT *, weight / count(*) OVER (PARTITION BY indicator_id) AS share
  FROM own
  -- A headline that parts make and that cannot be scored leaves the word to the parts.
  WHERE CASE WHEN has_headline AND NOT (headline_is_mute AND part_is_scored) THEN disaggregation = '' ELSE disaggregation <> '' END
)
SELECT
  indicator_id,
  title,
  component,
  disaggregation,
  objective_id,
  due,
  achievement IS NOT NULL AS scored,
  share AS weight,
  CASE WHEN achievement IS NOT NULL THEN greatest(-1, least(1, achievement_raw)) END AS achievement,
  value,
  status,
  reason
FROM speaking
ORDER BY due DESC, indicator_id, component, disaggregation;
