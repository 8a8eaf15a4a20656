-- Impacts and outcomes of which a trend is told to improve and a sentence can be said, in the
-- mandate's order, but none that is further from its target than at the renewal; of each indicator the
-- row nearest the whole mission, and where else it improves.
WITH said AS (
  SELECT p.*, s.statement_id, s.language, s.sentence, i.title, i.unit, i.value_kind,
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
    AND p.trend_verdict = 'improving'
    AND p.status NOT IN ('lost', 'reversed', 'missed')
    AND (i.value_kind = 'flow' OR coalesce(p.renewal_change, 0) >= 0)
    AND s.grade IN ('A', 'B', 'C'))
SELECT *, (SELECT string_agg(DISTINCT w.region_name || ' (' || w.grade || ')', '; '
    ORDER BY w.region_name || ' (' || w.grade || ')') FROM said w
  WHERE w.indicator_id = said.indicator_id AND w.region_level > 0
    AND w.region_id <> said.region_id) AS regions
FROM said
QUALIFY row_number() OVER (
  PARTITION BY indicator_id ORDER BY region_level, grade, region_id, component) = 1
ORDER BY region_level, priority, grade, indicator_id
LIMIT 2
