-- Where and when an indicator has figures; of many regions and mandates the first.
SELECT
  period_type,
  -- Nobody can guess where a mandate begins, so each is named.
  CASE
    WHEN period_type = 'mandate' THEN
      array_to_string(list_sort(list_distinct(list(period_start || ' to ' || (period_end - 1))))[:12], ', ')
    ELSE 'from ' || min(period_start) || ' to ' || (max(period_end) - 1)
  END AS span,
  array_to_string(list_sort(list_distinct(list(region_id)))[:12], ', ')
    || CASE WHEN count(DISTINCT region_id) > 12 THEN ' and ' || (count(DISTINCT region_id) - 12) || ' more' ELSE '' END
    AS regions,
  array_to_string(list_sort(list_distinct(list(component))), ', ') AS components
FROM indicator_progress
WHERE indicator_id = $1
GROUP BY period_type
ORDER BY period_type;
