-- Strength in the windows that may be spoken of, each authority and category apart, with the grade
-- of that; and the windows whose strength was due and did not come. Of each authority the total
-- first, then what was longest below its ceiling, then what did not come.
SELECT t.*, s.kind, s.grade
FROM strength t
JOIN statements s ON s.language = 'en' AND s.kind IN ('strength', 'no_data')
  AND s.mission_id = t.mission_id
  AND s.authority = t.authority AND s.category = t.category
  AND s.period_type = t.period_type AND s.period_start = t.period_start
  AND s.period_end = t.period_end
WHERE t.mission_id = $1
ORDER BY t.category <> 'all',
  CASE WHEN t.days_below > 0 THEN 0 WHEN s.kind = 'no_data' THEN 1 ELSE 2 END,
  t.days_below DESC NULLS LAST, t.authority, t.category, t.period_end, t.period_start,
  t.period_type
