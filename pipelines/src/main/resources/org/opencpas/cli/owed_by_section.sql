-- Who owes how much: component and responsible section, those with most overdue returns first.
SELECT
  mission_id AS mission,
  component,
  coalesce(responsible, '(none named)') AS responsible,
  count(*) AS returns,
  count(*) FILTER (days_overdue > 0) AS overdue,
  max(days_overdue) AS most_days,
  count(DISTINCT indicator_id) AS indicators,
  count(DISTINCT region_id) AS regions
FROM readiness
GROUP BY ALL
ORDER BY overdue DESC, returns DESC, mission, component, responsible
