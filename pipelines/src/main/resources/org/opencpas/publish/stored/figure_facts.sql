-- What each figure of indicator_progress was made from: the cells of region and period that count in it, and in each the fact, or the parts of one, that speaks there. A cell of which nothing is known has a row too.
--
-- mission_id: Mission.
-- indicator_id: Indicator.
-- region_id: Region of the figure.
-- component: Component that reports.
-- disaggregation: Breakdown of the figure; empty for the headline.
-- period_type: Kind of the figure's period.
-- period_start: First day of the figure's period.
-- period_end: First day after the figure's period.
-- fact_region_id: Region of the fact, or of the cell that is silent.
-- fact_period_start: First day of its period.
-- fact_period_end: First day after its period.
-- fact_disaggregation: Breakdown of the fact; not empty under a headline that parts make. Null: there is no fact.
-- role: used: the figure is made from it. silent: it was expected and nothing was observed. not_applicable: it is not expected. behind: what stands on a date was said here of an earlier day than elsewhere, which counts as silent. mean: only the time-weighted mean is made from it. part_of_incomplete: a part of a cell whose parts make no headline, which counts as silent.
-- value: Value in the indicator's unit. Null: none was given, or there is no fact.
-- value_text: The value as it was written. Null: none was, or there is no fact.
-- numerator: Numerator, in its own unit. Null: none was given, or there is no fact.
-- denominator: Denominator, in its own unit; the people of the region where they stand for one that was not given. Null: there is none.
-- people_as_denominator: People of the region on the last day of the period, where they are the denominator. Null: they are not.
-- low: Lower end of the source's own range. Null: none was given, or there is no fact.
-- high: Upper end of the source's own range. Null: none was given, or there is no fact.
-- status: What the return says about its cell; withheld also where it is from this audience. Null: nobody said anything.
-- text_value: Finding in words. Null: none was given, or there is no fact.
-- unit: Unit as the source wrote it. Null: it wrote none, or there is no fact.
-- reported_at: When the fact was reported, UTC. Null: the row does not say, or there is no fact.
-- source: Name of the source in assessment.yaml. Null: there is no fact, as in the next five.
-- file: Path of the file.
-- sheet: Sheet of a workbook or member of an archive; empty where a format has none.
-- line: Line of the file on which the row starts; 0 for a fact that was counted from events, which counted_events lists.
-- record_id: Id of the row in the source. Null too where the source gives none.
-- place: File, sheet and line together, as file#sheet:line.
CREATE VIEW figure_facts AS
-- This is the roll-up told backwards; it must follow it in every rule.
WITH kinds AS (
  SELECT
    indicator_id,
    component AS own_component,
    frequency,
    frequency = 'irregular' AS irregular,
    coalesce(region_level, 0) AS level,
    valid_from,
    valid_to,
    CASE
      WHEN value_kind IN ('qualitative', 'ordinal') OR measure IN ('qualitative', 'ordinal') THEN 'other'
      WHEN measure = 'count' AND value_kind IN ('flow', 'stock', 'cumulative') THEN 'amount'
      ELSE 'quotient'
    END AS behaviour,
    coalesce(numerator_kind IN ('stock', 'cumulative') AND denominator_kind IN ('stock', 'cumulative'), false) AS levels,
    -- Of a level by what happened, and of anything that is neither, no quotient is put together.
    coalesce(
      NOT (numerator_kind = 'flow' AND denominator_kind = 'flow')
        AND NOT (numerator_kind IN ('flow', 'stock', 'cumulative') AND denominator_kind IN ('stock', 'cumulative')),
      false) AS never_added,
    value_kind,
    coalesce(denominator_kind = 'stock', false) AS by_stock
  FROM indicators
),
people AS (
  SELECT
    region_id,
    population,
    valid_from,
    lead(valid_from, 1, DATE '9999-12-31') OVER (PARTITION BY region_id ORDER BY valid_from) AS valid_to
  FROM populations
),
-- Cells that are withheld from this audience: their facts are not in the release, their silence is.
hidden AS (
  SELECT mission_id, indicator_id, region_id, component, disaggregation, period_start, period_end
  FROM indicator_progress
  ANTI JOIN observations
    USING (mission_id, indicator_id, region_id, component, disaggregation, period_start, period_end)
  WHERE roll_up = 'own' AND reason = 'withheld'
),
headlines AS (
  SELECT mission_id, indicator_id, region_id, component, period_start, period_end
  FROM observations
  WHERE disaggregation = ''
  UNION ALL
  SELECT mission_id, indicator_id, region_id, component, period_start, period_end
  FROM hidden
  WHERE disaggregation = ''
),
-- Each fact under its own breakdown, and a part under the headline too where the cell has none.
facts AS (
  SELECT *, disaggregation AS of_disaggregation, false AS is_part
  FROM observations
  UNION ALL
  SELECT *, '' AS of_disaggregation, true AS is_part
  FROM observations
  ANTI JOIN headlines USING (mission_id, indicator_id, region_id, component, period_start, period_end)
  WHERE disaggregation <> ''
),
-- Parts make a headline where they divide the whole in one way and every part that the region ever reported is there.
ever AS (
  SELECT mission_id, indicator_id, region_id, component, count(DISTINCT disaggregation) AS parts
  FROM observations
  WHERE disaggregation <> '' AND status <> 'not_applicable'
  GROUP BY mission_id, indicator_id, region_id, component
),
parts AS (
  SELECT
    mission_id,
    indicator_id,
    region_id,
    component,
    period_start,
    period_end,
    status IN ('reported', 'estimated') AS observed,
    value,
    numerator,
    denominator,
    -- The keys alone, as in age;sex. A sign that is escaped divides nothing.
    regexp_replace(
      replace(replace(replace(disaggregation, '\\', chr(1)), '\;', chr(2)), '\=', chr(3)), '=[^;]*', '', 'g') AS dimensions
  FROM facts
  WHERE is_part
),
headlines_of_parts AS (
  SELECT
    parts.mission_id,
    parts.indicator_id,
    parts.region_id,
    parts.component,
    parts.period_start,
    parts.period_end,
    count(DISTINCT dimensions) = 1
      AND NOT bool_or(list_contains(string_split(dimensions, ';'), 'entry'))
      AND CASE any_value(kinds.behaviour)
        WHEN 'amount' THEN count(*) FILTER (observed AND value IS NOT NULL) = any_value(ever.parts)
        WHEN 'quotient' THEN
          NOT any_value(kinds.never_added)
          AND count(*) FILTER (observed AND numerator IS NOT NULL AND denominator IS NOT NULL) = count(*) FILTER (observed)
          AND count(*) FILTER (observed) = any_value(ever.parts)
          AND coalesce(sum(denominator) FILTER (observed), 0) <> 0
        ELSE false
      END AS made
  FROM parts
  JOIN kinds ON kinds.indicator_id = parts.indicator_id
  LEFT JOIN ever
    ON ever.mission_id = parts.mission_id
    AND ever.indicator_id = parts.indicator_id
    AND ever.region_id = parts.region_id
    AND ever.component = parts.component
  GROUP BY parts.mission_id, parts.indicator_id, parts.region_id, parts.component, parts.period_start, parts.period_end
),
spoken AS (
  SELECT mission_id, indicator_id, region_id, component, of_disaggregation AS disaggregation, period_start, period_end
  FROM facts
  UNION
  FROM hidden
),
-- Periods of the mandate, as the authority decided them that established the mission, or else renewed it first.
decisions AS (
  SELECT mission_id, event_id, event_type, authority, expires_on, coalesce(effective_from, event_date) AS effective
  FROM mandate_events
),
decided AS (
  SELECT decisions.*
  FROM decisions
  JOIN (
    SELECT mission_id, first(authority ORDER BY event_type <> 'establish', effective, event_id) AS authority
    FROM decisions
    WHERE event_type IN ('establish', 'renew')
    GROUP BY mission_id
  ) AS first_decision USING (mission_id, authority)
),
terms AS (
  SELECT mission_id, effective AS term_start, lead(effective) OVER (PARTITION BY mission_id ORDER BY effective) AS next_start
  FROM (SELECT DISTINCT mission_id, effective FROM decided WHERE event_type IN ('establish', 'renew'))
),
mandates AS (
  SELECT
    terms.mission_id,
    terms.term_start,
    coalesce(
      any_value(terms.next_start),
      least(
        max(decided.expires_on) FILTER (
          decided.event_type IN ('establish', 'renew', 'rollover') AND decided.effective >= terms.term_start),
        min(decided.effective) FILTER (decided.event_type = 'terminate' AND decided.effective > terms.term_start)))
      AS term_end
  FROM terms
  JOIN decided ON decided.mission_id = terms.mission_id
  GROUP BY terms.mission_id, terms.term_start
),
-- Cells that a figure is rolled up from: what was due below it, or, where nothing is due, what was reported there.
gathered AS (
  SELECT
    figure.mission_id,
    figure.indicator_id,
    figure.region_id,
    figure.component,
    figure.disaggregation,
    figure.period_type,
    figure.period_start,
    figure.period_end,
    figure.time_weighted_mean IS NOT NULL AS has_mean,
    cell.region_id AS cell_region_id,
    cell.period_start AS cell_start,
    cell.period_end AS cell_end,
    kinds.irregular,
    -- What stands on a date, or a quotient of two such: over time the last period makes the value.
    CASE kinds.behaviour
      WHEN 'amount' THEN kinds.value_kind <> 'flow'
      WHEN 'quotient' THEN kinds.levels
      ELSE false
    END AS stands,
    kinds.frequency
  FROM indicator_progress AS figure
  JOIN kinds ON kinds.indicator_id = figure.indicator_id
  JOIN missions ON missions.mission_id = figure.mission_id
  JOIN coverage AS cell
    ON cell.mission_id = figure.mission_id
    AND cell.indicator_id = figure.indicator_id
    -- A period belongs to the longer one in which its last day falls.
    AND cell.period_end > figure.period_start
    AND cell.period_end <= figure.period_end
  LEFT JOIN region_lineage AS lineage
    ON lineage.mission_id = figure.mission_id
    AND lineage.region_id = cell.region_id
    AND lineage.above_id = figure.region_id
    AND cell.period_end > lineage.valid_from
    AND cell.period_end <= lineage.valid_to
  LEFT JOIN spoken
    ON spoken.mission_id = figure.mission_id
    AND spoken.indicator_id = figure.indicator_id
    AND spoken.region_id = cell.region_id
    AND spoken.component = figure.component
    AND spoken.disaggregation = figure.disaggregation
    AND spoken.period_start = cell.period_start
    AND spoken.period_end = cell.period_end
  LEFT JOIN mandates
    ON mandates.mission_id = figure.mission_id
    AND mandates.term_start = figure.period_start
    AND mandates.term_end = figure.period_end
  WHERE figure.roll_up NOT IN ('own', 'parts')
    AND CASE
      WHEN kinds.irregular THEN
        (lineage.region_id IS NOT NULL OR cell.region_id = figure.region_id)
        AND CASE
          WHEN cell.period_start = figure.period_start AND cell.period_end = figure.period_end THEN
            cell.period_type = figure.period_type AND cell.region_id <> figure.region_id
          ELSE
            -- Nothing is rolled up into a period that was not over on the day looked back to.
            figure.period_end <= ${seen_until}
            AND (figure.period_type <> 'mandate' OR mandates.mission_id IS NOT NULL)
            AND cell.period_end - cell.period_start < figure.period_end - figure.period_start
            -- A leap year is not longer than another year.
            AND NOT (
              day(cell.period_start) = 1 AND day(cell.period_end) = 1 AND day(figure.period_start) = 1 AND day(figure.period_end) = 1
              AND datediff('month', cell.period_start, cell.period_end) = datediff('month', figure.period_start, figure.period_end))
        END
      ELSE
        lineage.region_id IS NOT NULL
        AND cell.period_type = kinds.frequency
        AND (figure.period_type <> kinds.frequency OR cell.region_id <> figure.region_id)
        -- Due, also where it does not apply, which coverage does not count as expected.
        AND (
          cell.expected = 1
          OR (lineage.level = kinds.level
            AND cell.region_id <> missions.root_region_id || '-unknown'
            AND cell.period_start >= coalesce(greatest(missions.established_on, kinds.valid_from), DATE '0001-01-01')
            AND cell.period_end <= coalesce(least(missions.closed_on, kinds.valid_to), DATE '9999-12-31')))
    END
    -- Another component than the indicator's own is expected only where it said something.
    AND (spoken.region_id IS NOT NULL OR (NOT kinds.irregular AND figure.component = kinds.own_component))
),
-- What was reported for the region itself goes before what was reported below it.
nearest AS (
  SELECT
    *,
    bool_or(cell_region_id = region_id) OVER (
      PARTITION BY mission_id, indicator_id, region_id, component, disaggregation, period_type, period_start, period_end)
      AS has_own
  FROM gathered
),
ordered AS (
  SELECT
    *,
    max(struct_pack(cell_end, cell_start)) OVER (
      PARTITION BY mission_id, indicator_id, region_id, component, disaggregation, period_type, period_start, period_end)
      AS last_of_all,
    max(struct_pack(cell_end, cell_start)) OVER (
      PARTITION BY mission_id, indicator_id, region_id, component, disaggregation, period_type, period_start, period_end,
        cell_region_id)
      AS last_of_region
  FROM nearest
  WHERE NOT irregular OR NOT has_own OR cell_region_id = region_id
),
placed AS (
  SELECT
    *,
    CASE
      WHEN NOT stands THEN 'value'
      WHEN NOT irregular THEN
        CASE
          WHEN cell_end = CASE frequency
            WHEN 'month' THEN date_trunc('month', period_end)
            WHEN 'quarter' THEN date_trunc('quarter', period_end)
            WHEN 'half_year' THEN make_date(year(period_end), CASE WHEN month(period_end) > 6 THEN 7 ELSE 1 END, 1)
            ELSE date_trunc('year', period_end)
          END THEN 'value'
          WHEN has_mean THEN 'mean'
        END
      WHEN struct_pack(cell_end, cell_start) = last_of_all THEN 'value'
      WHEN struct_pack(cell_end, cell_start) = last_of_region THEN 'behind'
    END AS use
  FROM ordered
),
cells AS (
  SELECT
    mission_id, indicator_id, region_id, component, disaggregation, period_type, period_start, period_end,
    cell_region_id, cell_start, cell_end, use
  FROM placed
  WHERE use IS NOT NULL
  UNION ALL
  SELECT
    mission_id, indicator_id, region_id, component, disaggregation, period_type, period_start, period_end,
    region_id, period_start, period_end, 'value'
  FROM indicator_progress
  WHERE roll_up IN ('own', 'parts')
)
SELECT
  cells.mission_id,
  cells.indicator_id,
  cells.region_id,
  cells.component,
  cells.disaggregation,
  cells.period_type,
  cells.period_start,
  cells.period_end,
  cells.cell_region_id AS fact_region_id,
  cells.cell_start AS fact_period_start,
  cells.cell_end AS fact_period_end,
  facts.disaggregation AS fact_disaggregation,
  CASE
    WHEN facts.status = 'not_applicable' THEN 'not_applicable'
    WHEN cells.use = 'behind' THEN 'behind'
    WHEN facts.status IN ('reported', 'estimated') AND (NOT facts.is_part OR coalesce(made.of_parts, headline.made, false)) THEN
      CASE cells.use WHEN 'mean' THEN 'mean' ELSE 'used' END
    WHEN facts.status IN ('reported', 'estimated') THEN 'part_of_incomplete'
    ELSE 'silent'
  END AS role,
  facts.value,
  facts.value_text,
  facts.numerator,
  coalesce(facts.denominator, people.population) AS denominator,
  people.population AS people_as_denominator,
  facts.low,
  facts.high,
  coalesce(facts.status, CASE WHEN hidden.region_id IS NOT NULL THEN 'withheld' END) AS status,
  facts.text_value,
  facts.unit,
  facts.reported_at,
  facts.source,
  facts.file,
  facts.sheet,
  facts.line,
  facts.record_id,
  facts.file || CASE WHEN facts.sheet = '' THEN '' ELSE '#' || facts.sheet END
    || CASE WHEN facts.line = 0 THEN '' ELSE ':' || facts.line END AS place
FROM cells
LEFT JOIN facts
  ON facts.mission_id = cells.mission_id
  AND facts.indicator_id = cells.indicator_id
  AND facts.region_id = cells.cell_region_id
  AND facts.component = cells.component
  AND facts.of_disaggregation = cells.disaggregation
  AND facts.period_start = cells.cell_start
  AND facts.period_end = cells.cell_end
-- Whether the parts of the cell made a headline: the table says so, where it has periods of this kind.
LEFT JOIN (
  SELECT mission_id, indicator_id, region_id, component, period_start, period_end, value IS NOT NULL AS of_parts
  FROM indicator_progress
  WHERE roll_up = 'parts'
) AS made
  ON made.mission_id = cells.mission_id
  AND made.indicator_id = cells.indicator_id
  AND made.region_id = cells.cell_region_id
  AND made.component = cells.component
  AND made.period_start = cells.cell_start
  AND made.period_end = cells.cell_end
LEFT JOIN headlines_of_parts AS headline
  ON headline.mission_id = cells.mission_id
  AND headline.indicator_id = cells.indicator_id
  AND headline.region_id = cells.cell_region_id
  AND headline.component = cells.component
  AND headline.period_start = cells.cell_start
  AND headline.period_end = cells.cell_end
LEFT JOIN hidden
  ON hidden.mission_id = cells.mission_id
  AND hidden.indicator_id = cells.indicator_id
  AND hidden.region_id = cells.cell_region_id
  AND hidden.component = cells.component
  AND hidden.disaggregation = cells.disaggregation
  AND hidden.period_start = cells.cell_start
  AND hidden.period_end = cells.cell_end
LEFT JOIN kinds ON kinds.indicator_id = cells.indicator_id
-- Whoever gives a numerator without a denominator means the people living there on the last day of the period.
LEFT JOIN people
  ON kinds.behaviour = 'quotient'
  AND kinds.by_stock
  AND facts.numerator IS NOT NULL
  AND facts.denominator IS NULL
  AND facts.disaggregation = ''
  AND people.region_id = cells.cell_region_id
  AND cells.cell_end > people.valid_from
  AND cells.cell_end <= people.valid_to;
