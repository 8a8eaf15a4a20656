-- The targets that held at the end of a day, UTC: those set by then or on no known day, without those replaced by one that was set later for the same indicator, region, breakdown and scope and is due on the same day. It goes by the files of the framework that the release was made with.
CREATE MACRO targets_known_on(day) AS TABLE
-- Rows with the path milestones and one target_id are one goal, due when the last of them is; every other row is one by itself.
-- Of goals for one place that are due on one day the one set last holds, of several set on one day the last in the table.
WITH
  told AS (
    SELECT
      targets.*,
      row_number() OVER () AS place,
      end_of_period(target_period) AS due,
      path = 'milestones' AS is_point
    FROM targets
  ),
  known AS (
    SELECT told.*, CASE WHEN is_point THEN target_id ELSE place::VARCHAR END AS goal
    FROM told, range(can_tell(day)::BIGINT) AS answered(is_answered)
    WHERE set_on IS NULL OR set_on <= day::DATE
  ),
  points AS (
    SELECT *
    FROM known
    QUALIFY row_number() OVER (
      PARTITION BY indicator_id, region_id, disaggregation, scope, is_point, goal, due
      ORDER BY set_on DESC NULLS LAST, place DESC) = 1
  ),
  goals AS (
    SELECT
      points.*,
      first_value(due) OVER last_first AS goal_due,
      first_value(set_on) OVER last_first AS goal_set_on,
      first_value(place) OVER last_first AS goal_place
    FROM points
    WINDOW last_first AS (
      PARTITION BY indicator_id, region_id, disaggregation, scope, is_point, goal
      ORDER BY due DESC)
  ),
  held AS (
    SELECT *
    FROM goals
    QUALIFY goal_place = first_value(goal_place) OVER (
      PARTITION BY indicator_id, region_id, disaggregation, scope, goal_due
      ORDER BY goal_set_on DESC NULLS LAST, goal_place DESC)
  )
SELECT ${targets}
FROM held
ORDER BY place;
