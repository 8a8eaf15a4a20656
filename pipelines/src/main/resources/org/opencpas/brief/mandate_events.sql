-- What the mission's mandate says and when.
SELECT * FROM mandate_events WHERE mission_id = $1 ORDER BY event_date, event_id
