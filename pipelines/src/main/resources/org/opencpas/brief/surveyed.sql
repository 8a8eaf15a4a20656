-- What people said who were asked, in the whole mission.
SELECT s.* FROM statements s
JOIN missions m ON m.mission_id = s.mission_id AND s.region_id = m.root_region_id
WHERE s.mission_id = $1 AND s.kind = 'survey' AND s.language = 'en'
ORDER BY s.statement_id
