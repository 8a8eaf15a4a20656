-- The mission.
SELECT * FROM missions WHERE mission_id = $1
