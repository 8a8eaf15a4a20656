-- Objectives and outcomes for the whole mission in the mandate's order.
WITH objectives_now AS (${objectives_now})
SELECT n.*, o.title, o.parent_id, i.title AS indicator_title, i.unit
FROM objectives_now n
JOIN objectives o ON o.objective_id = n.objective_id
LEFT JOIN indicators i ON i.indicator_id = n.indicator_id
WHERE o.level <> 'output'
ORDER BY n.priority NULLS LAST, n.objective_id
