-- Each score in whose region and period a return lies that is owed before the next freeze, with the range that it would have if all that is missing stood at its worst or best. Periods that are not over have no score yet, and no row.
--
-- mission_id: Mission.
-- component: Component, or all.
-- region_id: Region; what is owed lies in it or below it.
-- result_level: Level in the results chain.
-- period_type: Kind of the period.
-- period_start: First day of the period.
-- period_end: First day after the period.
-- run: Label of the run with the next freeze.
-- freeze_on: Day of which it looks back to the knowledge.
-- days_left: Days from the as-of day to the freeze.
-- returns_owed: Returns in this region and period that are owed, of indicators that serve the component.
-- indicators_owed: Indicators that they are of.
-- responsible: Sections responsible for these, by name, with semicolons between. Null: none is named.
-- score: Score now. Null: see reason.
-- bound_low: Score if every missing indicator stood at -1. Null: no weight was due.
-- bound_high: Score if every missing indicator stood at 1. Null: no weight was due.
-- indicators_expected: Indicators that were due here.
-- indicators_observed: Those of them with an achievement.
-- reason: Why there is no score, a code of the documented list. Null: there is one.
CREATE VIEW readiness_scores AS
WITH owed AS (
  SELECT
    readiness.mission_id,
    readiness.indicator_id,
    lineage.above_id AS region_id,
    readiness.period_end,
    readiness.run,
    readiness.freeze_on,
    readiness.days_left,
    readiness.responsible,
    readiness.component,
    CAST(indicators.result_level AS VARCHAR) AS result_level
  FROM readiness
  JOIN indicators ON indicators.indicator_id = readiness.indicator_id
  JOIN region_lineage AS lineage
    ON lineage.mission_id = readiness.mission_id
    AND lineage.region_id = readiness.region_id
    AND readiness.period_end > lineage.valid_from
    AND readiness.period_end <= lineage.valid_to
),
-- Context is never scored, and impact is everybody's.
of_components AS (
  SELECT indicator_id, CAST(component AS VARCHAR) AS component
  FROM indicators
  WHERE result_level <> 'impact'
  UNION
  SELECT indicators.indicator_id, CAST(more.component AS VARCHAR) AS component
  FROM indicator_components AS more
  JOIN indicators ON indicators.indicator_id = more.indicator_id
  WHERE indicators.result_level <> 'impact'
),
served AS (
  SELECT indicator_id, component
  FROM of_components
  UNION ALL
  SELECT indicator_id, 'all' AS component
  FROM indicators
)
SELECT
  scores.mission_id,
  scores.component,
  scores.region_id,
  scores.result_level,
  scores.period_type,
  scores.period_start,
  scores.period_end,
  any_value(owed.run) AS run,
  any_value(owed.freeze_on) AS freeze_on,
  any_value(owed.days_left) AS days_left,
  count(*) AS returns_owed,
  count(DISTINCT owed.indicator_id) AS indicators_owed,
  array_to_string(list_sort(list(DISTINCT owed.responsible) FILTER (owed.responsible IS NOT NULL)), '; ') AS responsible,
  any_value(scores.score) AS score,
  any_value(scores.bound_low) AS bound_low,
  any_value(scores.bound_high) AS bound_high,
  any_value(scores.indicators_expected) AS indicators_expected,
  any_value(scores.indicators_observed) AS indicators_observed,
  any_value(scores.reason) AS reason
FROM effectiveness AS scores
JOIN owed
  ON owed.mission_id = scores.mission_id
  AND owed.region_id = scores.region_id
  AND owed.result_level = scores.result_level
  -- A period belongs to the longer one in which its last day falls.
  AND owed.period_end > scores.period_start
  AND owed.period_end <= scores.period_end
JOIN served ON served.indicator_id = owed.indicator_id AND served.component = scores.component
WHERE scores.mandate_component = 'all'
GROUP BY
  scores.mission_id, scores.component, scores.region_id, scores.result_level, scores.period_type, scores.period_start,
  scores.period_end;
