-- The missions that the release has.
SELECT mission_id, name FROM missions ORDER BY mission_id
