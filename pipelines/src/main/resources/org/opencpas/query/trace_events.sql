-- The events that were counted in the facts of one figure.
SELECT
  events.*
FROM figure_facts AS facts
JOIN counted_events AS events
  ON events.mission_id = facts.mission_id
  AND events.indicator_id = facts.indicator_id
  AND events.region_id = facts.fact_region_id
  AND events.period_start = facts.fact_period_start
  AND events.period_end = facts.fact_period_end
WHERE facts.mission_id = $1
  AND facts.indicator_id = $2
  AND facts.region_id = $3
  AND facts.component = $4
  AND facts.disaggregation = $5
  AND facts.period_type = $6
  AND facts.period_start = CAST($7 AS DATE)
  AND facts.period_end = CAST($8 AS DATE)
ORDER BY events.date_start, events.source, events.event_id, events.region_id;
