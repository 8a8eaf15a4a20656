WITH said AS (
  SELECT p.region_id, p.region_level, p.status
  FROM indicator_progress p
  WHERE p.grade < 'D' AND p.disaggregation = ''
    AND (p.status IN ('lost', 'reversed') OR p.trend_verdict = 'worsening')
    AND (SELECT result_level FROM indicators i WHERE i.indicator_id = p.indicator_id)
      IN ('impact', 'outcome')
    AND EXISTS (FROM statements s WHERE s.kind = 'progress' AND s.indicator_id = p.indicator_id
      AND s.region_id = p.region_id AND s.component = p.component
      AND s.period_type = p.period_type AND s.period_start = p.period_start
      AND s.period_end = p.period_end)),
counts AS (
  SELECT region_id, count(*) AS in_region, count_if(status = 'reversed') AS reversed,
    count_if(status = 'lost') AS lost,
    count(*) - count_if(status = 'reversed') - count_if(status = 'lost') AS worsening
  FROM said GROUP BY region_id)
SELECT counts.* FROM said JOIN counts USING (region_id)
ORDER BY said.region_level, counts.in_region DESC, region_id
