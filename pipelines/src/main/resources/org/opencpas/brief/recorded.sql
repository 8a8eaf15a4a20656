-- Events and deaths as each source recorded them in the whole mission, in the windows that may be
-- spoken of, with the grade of that; and the windows of which it is said that there are no data.
SELECT c.*, s.statement_id, s.language, s.kind, s.grade, s.sentence
FROM conflict_trend c
JOIN statements s ON s.language = 'en' AND s.kind IN ('recorded_events', 'no_data')
  AND s.mission_id = c.mission_id
  AND s.source = c.source AND s.region_id = c.region_id AND s.event_type = c.event_type
  AND s.period_type = c.period_type AND s.period_start = c.period_start
  AND s.period_end = c.period_end
WHERE c.mission_id = $1 AND c.region_level = 0
ORDER BY s.kind <> 'no_data', c.source, c.period_type, c.period_start, c.event_type <> 'all',
  c.event_type
