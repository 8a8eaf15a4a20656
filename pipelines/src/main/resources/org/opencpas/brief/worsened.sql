-- Impacts and outcomes that go the wrong way, are lost or are further from their target than at the
-- renewal, of which a sentence can be said: the whole mission first, then the regions with most of
-- them; in each the worst in the mandate's order first. Each has the first way that applies.
WITH said AS (
  SELECT *,
    CASE WHEN status IN ('lost', 'reversed') THEN status::VARCHAR
      WHEN trend_verdict = 'worsening' THEN 'worsening'
      WHEN value_kind <> 'flow' AND renewal_change < 0 THEN 'further' END AS way
  FROM (${results_said}))
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
