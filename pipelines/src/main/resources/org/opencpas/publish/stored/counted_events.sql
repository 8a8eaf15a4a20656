-- The events that were counted in each fact that was counted from events.
--
-- mission_id: Mission.
-- indicator_id: Indicator that is counted.
-- region_id: Region of the fact.
-- period_start: First day of the fact's period.
-- period_end: First day after the fact's period.
-- event_id: Id of the event in its source.
-- date_start: First day on which it may have happened, by which it is counted.
-- date_end: Last day on which it may have happened.
-- event_region_id: Region that the source states.
-- event_place: Place in the source's own words. Null: it names none.
-- type: Kind of event in the source's own words or codes. Null: it gives none.
-- deaths_best: Best estimate of deaths. Null: none is given.
-- deaths_low: Low estimate of deaths. Null: none is given.
-- deaths_high: High estimate of deaths. Null: none is given.
-- civilian_deaths_recorded: Civilian deaths as recorded. Null: none are given.
-- reported_at: When it was reported, UTC. Null: the source does not say.
-- source: Name of the source in assessment.yaml.
-- file: Path of the file.
-- sheet: Sheet of a workbook or member of an archive; empty where a format has none.
-- line: Line of the file on which the row starts.
-- place: File, sheet and line together, as file#sheet:line.
CREATE VIEW counted_events AS
SELECT
  facts.mission_id,
  facts.indicator_id,
  facts.region_id,
  facts.period_start,
  facts.period_end,
  events.event_id,
  events.date_start,
  events.date_end,
  events.region_id AS event_region_id,
  events.place AS event_place,
  events.type,
  events.deaths_best,
  events.deaths_low,
  events.deaths_high,
  events.civilian_deaths_recorded,
  events.reported_at,
  events.source,
  events.file,
  events.sheet,
  events.line,
  events.file || CASE WHEN events.sheet = '' THEN '' ELSE '#' || events.sheet END || ':' || events.line AS place
FROM observations AS facts
JOIN indicators ON indicators.indicator_id = facts.indicator_id
JOIN missions ON missions.mission_id = facts.mission_id
JOIN events
  ON events.mission_id = facts.mission_id
  AND events.source = facts.source
  AND events.date_start >= facts.period_start
  AND events.date_start < facts.period_end
LEFT JOIN region_lineage AS lineage
  ON lineage.mission_id = events.mission_id
  AND lineage.region_id = events.region_id
  AND events.date_start >= lineage.valid_from
  AND events.date_start < lineage.valid_to
  -- The first on the way up that is of the indicator's level, or above it.
  AND lineage.above_level <= coalesce(indicators.region_level, 0)
  AND coalesce(lineage.below_level > coalesce(indicators.region_level, 0), true)
WHERE facts.line = 0
  AND facts.region_id = CASE
    WHEN coalesce(indicators.region_level, 0) = 0 THEN missions.root_region_id
    ELSE coalesce(lineage.above_id, events.region_id)
  END;
