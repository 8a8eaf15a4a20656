-- When a region has scores, and of what.
SELECT
  period_type,
  min(period_start) AS first_start,
  max(period_end) - 1 AS last_day,
  array_to_string(list_sort(list_distinct(list(component))), ', ') AS components,
  array_to_string(list_sort(list_distinct(list(result_level))), ', ') AS result_levels
FROM effectiveness
WHERE region_id = $1 AND mandate_component = 'all'
GROUP BY period_type
ORDER BY first_start, period_type;
