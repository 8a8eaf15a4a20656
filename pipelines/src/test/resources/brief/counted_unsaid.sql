WITH latest AS (
  SELECT p.indicator_id, p.component, max(period_end) AS period_end
  FROM indicator_progress p JOIN indicators i
    ON i.indicator_id = p.indicator_id AND i.frequency = p.period_type
  WHERE region_id = 'KS' AND disaggregation = '' AND cells_expected > 0
    AND (value IS NOT NULL OR date_add(period_end, to_days(grace_days)) <= as_of_day())
    -- Still followed: due in the last period of its length in which any was.
    AND EXISTS (FROM indicator_progress q WHERE q.indicator_id = p.indicator_id
      AND q.component = p.component AND q.region_id = 'KS' AND q.disaggregation = ''
      AND q.period_type = p.period_type AND q.cells_expected > 0
      AND q.period_end = (SELECT max(period_end) FROM indicator_progress o
        JOIN indicators oi ON oi.indicator_id = o.indicator_id AND oi.frequency = o.period_type
        WHERE o.region_id = 'KS' AND o.disaggregation = '' AND o.cells_expected > 0
          AND o.period_type = p.period_type))
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
