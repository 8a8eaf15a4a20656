-- Each objective as it stands in the whole mission, in one row of objective_progress. Of each length
-- of period the last that is due: it has a figure, or the grace of all that speak for it is over. Of
-- these none that a later one with as many indicators due has overtaken; then first those in which an
-- outcome or impact is due, those with a figure, the last, those with most indicators, the shortest.
WITH RECURSIVE below AS (
  SELECT objective_id, objective_id AS lower_id FROM objectives
  UNION
  SELECT b.objective_id, o.objective_id FROM below b JOIN objectives o ON o.parent_id = b.lower_id),
due AS (
  SELECT b.objective_id, p.region_id, p.period_type, p.period_start, p.period_end,
    bool_or(i.result_level <> 'output') AS outcome_due,
    coalesce(max(i.grace_days) FILTER (i.result_level <> 'output'), max(i.grace_days)) AS grace_days
  FROM indicator_progress p
  JOIN indicators i ON i.indicator_id = p.indicator_id
  JOIN below b ON b.lower_id = i.objective_id
  WHERE p.mission_id = $1 AND p.region_level = 0 AND p.period_type <> 'day'
    AND p.cells_expected > 0 AND p.reason IS DISTINCT FROM 'not_at_target_level'
  GROUP BY ALL),
last_due AS (
  SELECT p.*, coalesce(d.outcome_due, false) AS outcome_due,
    p.now_value IS NOT NULL OR p.period_end + coalesce(d.grace_days, 0) <= as_of_day() AS is_due
  FROM objective_progress p
  LEFT JOIN due d USING (objective_id, region_id, period_type, period_start, period_end)
  WHERE p.mission_id = $1 AND p.region_level = 0 AND p.period_type <> 'day'
  -- What is not due yet is taken where there is nothing else, so that no objective is left out.
  QUALIFY row_number() OVER (PARTITION BY p.objective_id, p.period_type
    ORDER BY is_due DESC, p.period_end DESC, p.period_start) = 1),
current AS (
  -- An outcome that has not been due for a year is no longer followed.
  SELECT *, outcome_due AND period_end + INTERVAL 1 YEAR
      >= max(period_end) OVER (PARTITION BY objective_id) AS outcome_followed
  FROM last_due l
  WHERE NOT EXISTS (
    FROM last_due o
    WHERE o.objective_id = l.objective_id AND o.period_end > l.period_end AND o.is_due
      AND o.outcome_due >= l.outcome_due AND o.indicators_expected >= l.indicators_expected))
SELECT *, max(indicators_expected) OVER (PARTITION BY objective_id, is_due, outcome_followed)
    - indicators_expected AS also_due
FROM current
QUALIFY row_number() OVER (
  PARTITION BY objective_id
  ORDER BY is_due DESC, outcome_followed DESC, (now_value IS NOT NULL AND grade <> 'E') DESC,
    period_end DESC, indicators_expected DESC, period_start DESC, period_type) = 1
