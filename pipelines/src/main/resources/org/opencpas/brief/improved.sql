-- Impacts and outcomes of which a trend is told to improve and a sentence can be said, in the
-- mandate's order, but none that is further from its target than at the renewal; of each indicator the
-- row nearest the whole mission, and where else it improves.
WITH said AS (
  SELECT * FROM (${results_said})
  WHERE trend_verdict = 'improving' AND status NOT IN ('lost', 'reversed', 'missed')
    AND (value_kind = 'flow' OR coalesce(renewal_change, 0) >= 0))
SELECT *, (SELECT string_agg(DISTINCT w.region_name || ' (' || w.grade || ')', '; '
    ORDER BY w.region_name || ' (' || w.grade || ')') FROM said w
  WHERE w.indicator_id = said.indicator_id AND w.region_level > 0
    AND w.region_id <> said.region_id) AS regions
FROM said
QUALIFY row_number() OVER (
  PARTITION BY indicator_id ORDER BY region_level, grade, region_id, component) = 1
ORDER BY region_level, priority, grade, indicator_id
LIMIT 2
