-- Strength in the windows that may be spoken of, each authority and category apart.
SELECT t.*
FROM strength t
JOIN statements s ON s.language = 'en' AND s.kind = 'strength' AND s.mission_id = t.mission_id
  AND s.authority = t.authority AND s.category = t.category
  AND s.period_type = t.period_type AND s.period_start = t.period_start
  AND s.period_end = t.period_end
WHERE t.mission_id = $1
ORDER BY t.authority, t.category <> 'all', t.category, t.period_end, t.period_start, t.period_type
