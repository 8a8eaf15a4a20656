-- How far missing returns could move the scores of the whole mission in the last quarter.
SELECT * FROM effectiveness
WHERE mission_id = $1 AND component = 'all' AND mandate_component = 'all' AND region_level = 0
  AND period_type = 'quarter'
  AND period_end = (SELECT max(period_end) FROM effectiveness
    WHERE mission_id = $1 AND period_type = 'quarter')
ORDER BY result_level
