WITH latest AS (
  SELECT p.indicator_id, p.component, max(period_end) AS period_end
  FROM indicator_progress p JOIN indicators i
    ON i.indicator_id = p.indicator_id AND i.frequency = p.period_type
  WHERE region_id = 'KS' AND disaggregation = '' AND cells_expected > 0
  GROUP BY ALL),
unsaid AS (
  SELECT p.indicator_id, p.component,
    if(p.value IS NOT NULL, 'grade_e_' || p.grade_reason, p.reason) AS why
  FROM latest JOIN indicators i ON i.indicator_id = latest.indicator_id
  JOIN indicator_progress p ON p.indicator_id = latest.indicator_id
    AND p.component = latest.component AND p.period_end = latest.period_end
    AND p.period_type = i.frequency AND p.region_id = 'KS' AND p.disaggregation = ''
  WHERE p.value IS NULL OR p.grade = 'E')
SELECT unsaid.why, (SELECT count(*) FROM unsaid u WHERE u.why = unsaid.why) AS for_this
FROM unsaid
ORDER BY for_this DESC, why
