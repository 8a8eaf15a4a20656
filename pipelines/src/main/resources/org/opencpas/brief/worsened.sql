-- Impacts and outcomes that go the wrong way, are lost or are further from their target than at the
-- renewal, of which a sentence can be said: the whole mission first, then the regions with most of
-- them; in each the worst in the mandate's order first. Each has the first way that applies.
WITH said AS (
  SELECT p.*, s.statement_id, s.language, s.sentence, i.title, i.unit,
    CASE WHEN p.status IN ('lost', 'reversed') THEN p.status::VARCHAR
      WHEN p.trend_verdict = 'worsening' THEN 'worsening'
      WHEN i.value_kind <> 'flow' AND p.renewal_change < 0 THEN 'further' END AS way,
    (SELECT max_by(name, coalesce(valid_from, DATE '0001-01-01')) FROM regions
      WHERE regions.region_id = p.region_id) AS region_name,
    coalesce((SELECT min(o.priority) FROM objective_progress o
      WHERE o.mission_id = $1 AND o.objective_id = i.objective_id), 2147483647) AS priority
  FROM statements s
  JOIN indicator_progress p ON s.kind = 'progress' AND p.mission_id = s.mission_id
    AND p.indicator_id = s.indicator_id AND p.region_id = s.region_id
    AND p.component = s.component AND p.disaggregation = ''
    AND p.period_type = s.period_type AND p.period_start = s.period_start
    AND p.period_end = s.period_end
  JOIN indicators i ON i.indicator_id = p.indicator_id
  WHERE s.mission_id = $1 AND s.language = 'en' AND i.result_level IN ('impact', 'outcome')
    AND s.grade IN ('A', 'B', 'C'))
SELECT *,
  count(*) OVER (PARTITION BY region_id) AS in_region,
  count(*) FILTER (way = 'lost') OVER (PARTITION BY region_id) AS lost,
  count(*) FILTER (way = 'reversed') OVER (PARTITION BY region_id) AS reversed,
  count(*) FILTER (way = 'worsening') OVER (PARTITION BY region_id) AS worsening,
  count(*) FILTER (way = 'further') OVER (PARTITION BY region_id) AS further
FROM said
WHERE way IS NOT NULL
ORDER BY region_level, in_region DESC, region_id, way = 'further', priority,
  achievement_raw NULLS LAST, indicator_id, component
