-- Impacts and outcomes of which a sentence can be said, with it and their place in the mandate's order.
SELECT p.*, s.statement_id, s.language, s.sentence, i.title, i.unit, i.value_kind, r.region_name,
  coalesce((SELECT min(o.priority) FROM objective_progress o
    WHERE o.mission_id = $1 AND o.objective_id = i.objective_id), 2147483647) AS priority
FROM statements s
JOIN indicator_progress p ON s.kind = 'progress' AND p.mission_id = s.mission_id
  AND p.indicator_id = s.indicator_id AND p.region_id = s.region_id
  AND p.component = s.component AND p.disaggregation = ''
  AND p.period_type = s.period_type AND p.period_start = s.period_start
  AND p.period_end = s.period_end
JOIN indicators i ON i.indicator_id = p.indicator_id
LEFT JOIN (${region_names}) r ON r.region_id = p.region_id
WHERE s.mission_id = $1 AND s.language = 'en' AND i.result_level IN ('impact', 'outcome')
  AND s.grade IN ('A', 'B', 'C')
