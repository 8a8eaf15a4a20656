-- When a region has scores, and of what.
SELECT
  period_type,
  CASE
    WHEN period_type = 'mandate' THEN
      array_to_string(list_sort(list_distinct(list(period_start || ' to ' || (period_end - 1))))[:12], ', ')
    ELSE 'from ' || min(period_start) || ' to ' || (max(period_end) - 1)
  END AS span,
  array_to_string(list_sort(list_distinct(list(component))), ', ') AS components,
  array_to_string(list_sort(list_distinct(list(result_level))), ', ') AS result_levels
FROM effectiveness
WHERE region_id = $1 AND mandate_component = 'all'
GROUP BY period_type
ORDER BY period_type;
