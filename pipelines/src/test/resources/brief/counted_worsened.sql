WITH said AS (
  SELECT p.region_id, p.region_level, p.status = 'reversed' AS reversed, p.status = 'lost' AS lost,
    coalesce(p.trend_verdict = 'worsening', false) AS worsening,
    i.value_kind <> 'flow' AND coalesce(p.renewal_now < p.renewal_then, false) AS further
  FROM indicator_progress p JOIN indicators i ON i.indicator_id = p.indicator_id
  WHERE p.grade < 'D' AND p.disaggregation = '' AND i.result_level IN ('impact', 'outcome')
    AND EXISTS (FROM statements s WHERE s.kind = 'progress' AND s.indicator_id = p.indicator_id
      AND s.region_id = p.region_id AND s.component = p.component
      AND s.period_type = p.period_type AND s.period_start = p.period_start
      AND s.period_end = p.period_end)),
worse AS (FROM said WHERE reversed OR lost OR worsening OR further),
counts AS (
  SELECT region_id, count(*) AS in_region, count_if(reversed) AS reversed, count_if(lost) AS lost,
    count_if(worsening AND NOT lost AND NOT reversed) AS worsening,
    count_if(NOT worsening AND NOT lost AND NOT reversed) AS further
  FROM worse GROUP BY region_id)
SELECT counts.* FROM worse JOIN counts USING (region_id)
ORDER BY worse.region_level, counts.in_region DESC, region_id
