-- Impacts and outcomes that go the wrong way or are lost, of which a sentence can be said: the whole
-- mission first, then the regions with most of them; in each the worst in the mandate's order first.
SELECT p.*, s.statement_id, s.language, s.sentence, i.title, i.unit, r.name AS region_name,
  count(*) OVER (PARTITION BY p.region_id) AS in_region,
  count(*) FILTER (p.status = 'lost') OVER (PARTITION BY p.region_id) AS lost,
  count(*) FILTER (p.status = 'reversed') OVER (PARTITION BY p.region_id) AS reversed,
  count(*) FILTER (p.status NOT IN ('lost', 'reversed')) OVER (PARTITION BY p.region_id) AS worsening
FROM statements s
JOIN indicator_progress p ON s.kind = 'progress' AND p.mission_id = s.mission_id
  AND p.indicator_id = s.indicator_id AND p.region_id = s.region_id
  AND p.component = s.component AND p.disaggregation = ''
  AND p.period_type = s.period_type AND p.period_start = s.period_start
  AND p.period_end = s.period_end
JOIN indicators i ON i.indicator_id = p.indicator_id
LEFT JOIN regions r ON r.region_id = p.region_id
WHERE s.mission_id = $1 AND s.language = 'en' AND i.result_level IN ('impact', 'outcome')
  AND (p.trend_verdict = 'worsening' OR p.status IN ('lost', 'reversed'))
  AND s.grade IN ('A', 'B', 'C')
ORDER BY p.region_level, in_region DESC, p.region_id,
  coalesce((SELECT min(o.priority) FROM objective_progress o
    WHERE o.mission_id = $1 AND o.objective_id = i.objective_id), 2147483647),
  p.achievement_raw NULLS LAST, p.indicator_id, p.component
