-- How far facts reach, and the day of the last renewal that figures are compared with.
SELECT
  (SELECT max(period_end) FROM observations
    WHERE mission_id = $1 AND status IN ('reported', 'estimated')) AS facts_end,
  (SELECT max(renewal_date) FROM indicator_progress WHERE mission_id = $1) AS compared_with
