-- Where and when an indicator has figures; of many regions the first.
SELECT
  period_type,
  min(period_start) AS first_start,
  max(period_end) - 1 AS last_day,
  array_to_string(list_sort(list_distinct(list(region_id)))[:12], ', ')
    || CASE WHEN count(DISTINCT region_id) > 12 THEN ' and ' || (count(DISTINCT region_id) - 12) || ' more' ELSE '' END
    AS regions,
  array_to_string(list_sort(list_distinct(list(component))), ', ') AS components
FROM indicator_progress
WHERE indicator_id = $1
GROUP BY period_type
ORDER BY first_start, period_type;
