-- The job of the program as one DuckDB script: from the CSV files of a generated workspace to Parquet files with the
-- tables and columns of a release. It knows what generated workspaces have: returns by quarter, regions at level 1 below
-- the root of their mission that stand the whole time, no parts, no events, no mandate. What it leaves out is in README.md.

-- 1. The framework, as the contract has it

CREATE TABLE missions (mission_id VARCHAR, name VARCHAR, organisation VARCHAR, root_region_id VARCHAR, established_on DATE, closed_on DATE);
CREATE TABLE regions (region_id VARCHAR, name VARCHAR, level INTEGER, parent_id VARCHAR, mission_sector VARCHAR, valid_from DATE, valid_to DATE, aliases VARCHAR, status_note VARCHAR);
CREATE TABLE objectives (objective_id VARCHAR, mission_id VARCHAR, parent_id VARCHAR, level VARCHAR, mandate_reference VARCHAR, priority INTEGER, title VARCHAR, theme VARCHAR, weight DOUBLE);
CREATE TABLE objective_conditions (objective_id VARCHAR, requires VARCHAR, note VARCHAR);
CREATE TABLE indicators (
  indicator_id VARCHAR, mission_id VARCHAR, objective_id VARCHAR, title VARCHAR, definition VARCHAR, unit VARCHAR, measure VARCHAR, value_kind VARCHAR,
  numerator_kind VARCHAR, denominator_kind VARCHAR, additive_over_regions BOOLEAN, resets_on VARCHAR, direction VARCHAR, result_level VARCHAR,
  component VARCHAR, mandate_component VARCHAR, frequency VARCHAR, region_level INTEGER, grace_days INTEGER, weight DOUBLE, range_low DOUBLE,
  range_high DOUBLE, responsible VARCHAR, data_source VARCHAR, source_independence VARCHAR, sensitivity VARCHAR, valid_from DATE, valid_to DATE);
CREATE TABLE indicator_components (indicator_id VARCHAR, component VARCHAR);
CREATE TABLE targets (
  target_id VARCHAR, indicator_id VARCHAR, region_id VARCHAR, disaggregation VARCHAR DEFAULT '', scope VARCHAR, kind VARCHAR, baseline_value DOUBLE,
  baseline_period VARCHAR, target_low DOUBLE, target_value DOUBLE, target_high DOUBLE, target_period VARCHAR, path VARCHAR, tolerance DOUBLE,
  set_on DATE, instrument VARCHAR, source VARCHAR);
CREATE TABLE mandate_events (event_id VARCHAR, mission_id VARCHAR, event_type VARCHAR, authority VARCHAR, event_date DATE, effective_from DATE, expires_on DATE, instrument VARCHAR, source VARCHAR, verified_on DATE, conflict VARCHAR);
CREATE TABLE strength_ceilings (mission_id VARCHAR, authority VARCHAR, category VARCHAR, authorised BIGINT, effective_from DATE, instrument VARCHAR, source VARCHAR);
CREATE TABLE benchmarks (benchmark_id VARCHAR, mission_id VARCHAR, title VARCHAR, accountable_parties VARCHAR, instruments VARCHAR, combine VARCHAR, hold_periods INTEGER, fail_periods INTEGER, due_date DATE);
CREATE TABLE benchmark_conditions (benchmark_id VARCHAR, indicator_id VARCHAR, assessment_subject VARCHAR, region_id VARCHAR, scope VARCHAR, comparison VARCHAR, threshold DOUBLE, threshold_high DOUBLE);
CREATE TABLE assessments (assessment_id VARCHAR, mission_id VARCHAR, subject VARCHAR, region_id VARCHAR, period VARCHAR, rating VARCHAR, scale VARCHAR, rationale VARCHAR, author_role VARCHAR, assessed_on DATE, sensitivity VARCHAR, evidence VARCHAR);
CREATE TABLE populations (region_id VARCHAR, valid_from DATE, population BIGINT, source VARCHAR);
CREATE TABLE events (
  source VARCHAR, event_id VARCHAR, mission_id VARCHAR, region_id VARCHAR, place VARCHAR, date_start DATE, date_end DATE, type VARCHAR, deaths_best DOUBLE,
  deaths_low DOUBLE, deaths_high DOUBLE, civilian_deaths_recorded DOUBLE, place_precision INTEGER, date_precision INTEGER, reported_at TIMESTAMP,
  sensitivity VARCHAR, file VARCHAR, sheet VARCHAR, line BIGINT);

INSERT INTO missions BY NAME FROM read_csv('${workspace}/framework/missions.csv', all_varchar = true, header = true);
INSERT INTO regions BY NAME FROM read_csv('${workspace}/framework/regions.csv', all_varchar = true, header = true);
INSERT INTO objectives BY NAME FROM read_csv('${workspace}/framework/objectives.csv', all_varchar = true, header = true);
INSERT INTO objective_conditions BY NAME FROM read_csv('${workspace}/framework/objective_conditions.csv', all_varchar = true, header = true);
INSERT INTO indicators BY NAME FROM read_csv('${workspace}/framework/indicators.csv', all_varchar = true, header = true);
INSERT INTO indicator_components BY NAME FROM read_csv('${workspace}/framework/indicator_components.csv', all_varchar = true, header = true);
INSERT INTO targets BY NAME FROM read_csv('${workspace}/framework/targets.csv', all_varchar = true, header = true);

CREATE MACRO quarter_start(text) AS make_date(substr(text, 1, 4)::INTEGER, 3 * substr(text, 7, 1)::INTEGER - 2, 1);
CREATE MACRO quarter_end(text) AS (quarter_start(text) + INTERVAL 3 MONTH)::DATE;
CREATE MACRO clip(x) AS CASE WHEN x IS NOT NULL THEN greatest(-1, least(1, x)) END;

-- How values behave, and what an indicator weighs among all of its mission
CREATE TABLE paths AS
WITH RECURSIVE above AS (
  SELECT objective_id, objective_id AS over_id, parent_id, weight, 0 AS steps FROM objectives
  UNION ALL
  SELECT above.objective_id, o.objective_id, o.parent_id, o.weight, above.steps + 1
  FROM above JOIN objectives AS o ON o.objective_id = above.parent_id
)
SELECT objective_id, over_id, weight, steps, max(steps) OVER (PARTITION BY objective_id) - steps AS depth FROM above;

CREATE TABLE kinds AS
WITH weights AS (SELECT objective_id, product(weight) AS weight FROM paths GROUP BY objective_id),
  output_only AS (
    SELECT objective_id, bool_and(result_level = 'output') AS only_outputs
    FROM indicators WHERE result_level <> 'context' GROUP BY objective_id)
SELECT
  i.indicator_id, i.mission_id, i.component, i.objective_id, i.direction, i.result_level, i.grace_days, i.region_level, i.additive_over_regions,
  i.range_low, i.range_high,
  CASE
    WHEN i.measure <> 'count' THEN CASE WHEN i.numerator_kind = 'flow' THEN 'flows' ELSE 'levels' END
    ELSE i.value_kind
  END AS behaviour,
  i.weight * coalesce(w.weight, 1) AS weight,
  coalesce(o.only_outputs, false) AS only_outputs
FROM indicators AS i
LEFT JOIN weights AS w ON w.objective_id = i.objective_id
LEFT JOIN output_only AS o ON o.objective_id = i.objective_id;

-- 2. Rows: read, typed, checked

CREATE TABLE rows_read AS
FROM read_csv(
  ['${workspace}/records/returns/*.csv', '${workspace}/records/corrections/*.csv'],
  columns = {
    'mission_id': 'VARCHAR', 'indicator_id': 'VARCHAR', 'region_id': 'VARCHAR', 'period': 'VARCHAR', 'value': 'VARCHAR',
    'numerator': 'VARCHAR', 'denominator': 'VARCHAR', 'status': 'VARCHAR', 'reported_at': 'VARCHAR', 'comment': 'VARCHAR'},
  header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', filename = true);

CREATE TABLE files AS
SELECT
  filename,
  substr(filename, length('${workspace}') + 2) AS file,
  CASE WHEN contains(filename, '/records/returns/') THEN 'returns' ELSE 'corrections' END AS source,
  CASE WHEN contains(filename, '/records/returns/') THEN 0 ELSE 1 END AS source_order,
  min(rowid) AS first_row
FROM rows_read GROUP BY filename;

CREATE TABLE reports AS
SELECT
  r.mission_id, r.indicator_id, coalesce(r.region_id, m.root_region_id) AS region_id, k.component,
  CASE WHEN regexp_full_match(r.period, '\d{4}-Q[1-4]') THEN quarter_start(r.period) END AS period_start,
  CASE WHEN regexp_full_match(r.period, '\d{4}-Q[1-4]') THEN quarter_end(r.period) END AS period_end,
  try_cast(r.value AS DOUBLE) AS value, r.value AS value_text,
  try_cast(r.numerator AS DOUBLE) AS numerator, try_cast(r.denominator AS DOUBLE) AS denominator,
  coalesce(r.status, CASE WHEN r.value IS NULL AND r.numerator IS NULL THEN 'not_reported' ELSE 'reported' END) AS status,
  try_cast(r.reported_at AS TIMESTAMP) AS reported_at, r.comment,
  f.source, f.source_order, f.file, r.rowid - f.first_row + 2 AS line,
  CASE
    WHEN m.mission_id IS NULL THEN 'mission_unknown'
    WHEN k.indicator_id IS NULL THEN 'indicator_unknown'
    WHEN k.mission_id <> r.mission_id THEN 'indicator_of_other_mission'
    WHEN r.region_id IS NOT NULL AND g.region_id IS NULL THEN 'region_unknown'
    WHEN g.region_id <> m.root_region_id AND g.parent_id <> m.root_region_id THEN 'region_of_other_mission'
    WHEN NOT coalesce(regexp_full_match(r.period, '\d{4}-Q[1-4]'), false) THEN 'not_a_period'
    WHEN r.value IS NOT NULL AND try_cast(r.value AS DOUBLE) IS NULL THEN 'not_a_number'
    WHEN r.numerator IS NOT NULL AND try_cast(r.numerator AS DOUBLE) IS NULL THEN 'not_a_number'
    WHEN r.denominator IS NOT NULL AND try_cast(r.denominator AS DOUBLE) IS NULL THEN 'not_a_number'
    WHEN r.reported_at IS NOT NULL AND try_cast(r.reported_at AS TIMESTAMP) IS NULL THEN 'not_a_time'
    WHEN r.status NOT IN ('reported', 'not_reported', 'not_applicable', 'withheld', 'no_access', 'estimated') THEN 'code_unknown'
  END AS rule,
  concat_ws(',', r.mission_id, r.indicator_id, r.region_id, r.period, r.value, r.status, r.reported_at) AS raw
FROM rows_read AS r
JOIN files AS f USING (filename)
LEFT JOIN missions AS m ON m.mission_id = r.mission_id
LEFT JOIN kinds AS k ON k.indicator_id = r.indicator_id
LEFT JOIN regions AS g ON g.region_id = r.region_id;

DROP TABLE rows_read;

CREATE TABLE rejections AS
SELECT source, file, '' AS sheet, line, NULL::VARCHAR AS column_name, rule, replace(rule, '_', ' ') AS message, NULL::VARCHAR AS hint, NULL::VARCHAR AS also, raw
FROM reports WHERE rule IS NOT NULL;

-- 3. Revisions: facts that were reported once hold; the others are weighed

CREATE TABLE repeated AS
SELECT indicator_id, region_id, period_start, period_end FROM reports WHERE rule IS NULL GROUP BY ALL HAVING count(*) > 1;

CREATE TABLE weighed AS
WITH
  several AS (
    SELECT r.*, r.file || ':' || r.line AS place
    FROM reports AS r SEMI JOIN repeated USING (indicator_id, region_id, period_start, period_end)
    WHERE r.rule IS NULL),
  repeats AS (
    SELECT *, last_value(place) OVER same AS last_place, line = last_value(line) OVER same AND file = last_value(file) OVER same AS takes_part,
      min(reported_at) FILTER (status <> 'not_reported') OVER (PARTITION BY indicator_id, region_id, period_start, period_end) AS first_reported_at
    FROM several
    WINDOW same AS (
      PARTITION BY indicator_id, region_id, period_start, period_end, value, numerator, denominator, status, comment, reported_at
      ORDER BY source_order, file, line ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)),
  compared AS (
    SELECT *,
      coalesce(
        value IS NOT DISTINCT FROM lag(value) OVER fact AND numerator IS NOT DISTINCT FROM lag(numerator) OVER fact
          AND denominator IS NOT DISTINCT FROM lag(denominator) OVER fact AND status = lag(status) OVER fact
          AND comment IS NOT DISTINCT FROM lag(comment) OVER fact,
        false) AS says_the_same
    FROM repeats WHERE takes_part
    WINDOW fact AS (PARTITION BY indicator_id, region_id, period_start, period_end ORDER BY reported_at NULLS FIRST, source_order, file, line)),
  runs AS (
    SELECT *, count(*) FILTER (NOT says_the_same) OVER (
        PARTITION BY indicator_id, region_id, period_start, period_end ORDER BY reported_at NULLS FIRST, source_order, file, line) AS run
    FROM compared),
  held AS (
    SELECT *, first_value(place) OVER (PARTITION BY indicator_id, region_id, period_start, period_end, run ORDER BY reported_at NULLS FIRST, source_order, file, line) AS held_place,
      max(reported_at) OVER (PARTITION BY indicator_id, region_id, period_start, period_end, run) AS confirmed_at
    FROM runs),
  starts AS (
    SELECT indicator_id, region_id, period_start, period_end, run,
      lead(place) OVER (PARTITION BY indicator_id, region_id, period_start, period_end ORDER BY run) AS next_place,
      lead(reported_at) OVER (PARTITION BY indicator_id, region_id, period_start, period_end ORDER BY run) AS next_known
    FROM held WHERE NOT says_the_same)
SELECT h.* EXCLUDE (held_place, confirmed_at, run, says_the_same, takes_part, last_place, place), h.confirmed_at,
  CASE WHEN says_the_same THEN 'duplicate' WHEN next_place IS NULL THEN 'current' ELSE 'superseded' END AS outcome,
  CASE WHEN NOT says_the_same THEN next_known END AS known_to,
  CASE WHEN says_the_same THEN held_place ELSE next_place END AS ended_by
FROM held AS h JOIN starts AS s USING (indicator_id, region_id, period_start, period_end, run)
UNION ALL BY NAME
SELECT * EXCLUDE (takes_part, last_place, place), reported_at AS confirmed_at, 'duplicate' AS outcome, NULL AS known_to, last_place AS ended_by
FROM repeats WHERE NOT takes_part;

CREATE TABLE history AS
SELECT r.*, CASE WHEN status <> 'not_reported' THEN reported_at END AS first_reported_at, reported_at AS confirmed_at,
  'current' AS outcome, NULL::TIMESTAMP AS known_to, NULL::VARCHAR AS ended_by
FROM reports AS r ANTI JOIN repeated USING (indicator_id, region_id, period_start, period_end)
WHERE rule IS NULL
UNION ALL BY NAME FROM weighed;

CREATE TABLE source_counts AS
WITH
  read AS (SELECT source, file, count(*) AS rows, count(*) FILTER (rule IS NULL) AS rows_accepted, count(*) FILTER (rule IS NOT NULL) AS rows_rejected FROM reports GROUP BY ALL),
  ended AS (SELECT source, file, count(*) AS records, count(*) FILTER (outcome = 'current') AS "current", count(*) FILTER (outcome = 'duplicate') AS duplicate,
      count(*) FILTER (outcome = 'superseded') AS superseded FROM history GROUP BY ALL)
SELECT source, file, rows, rows_accepted, rows_rejected, coalesce(records, 0) AS records, coalesce("current", 0) AS "current", coalesce(duplicate, 0) AS duplicate,
  coalesce(superseded, 0) AS superseded, 0::BIGINT AS retracted, 0::BIGINT AS later
FROM read LEFT JOIN ended USING (source, file);

DROP TABLE reports;

COPY (
  SELECT mission_id, indicator_id, region_id, component, '' AS disaggregation, period_start, period_end, reported_at AS known_from, known_to, outcome,
    ended_by, value, value_text, numerator, denominator, NULL::DOUBLE AS low, NULL::DOUBLE AS high, status, NULL::VARCHAR AS text_value,
    NULL::VARCHAR AS unit, NULL::DOUBLE AS baseline_value, NULL::VARCHAR AS baseline_period, NULL::DOUBLE AS target_value,
    NULL::VARCHAR AS target_period, reported_at, NULL::INTEGER AS revision, 'replace' AS action, 'public' AS sensitivity, source, file, '' AS sheet,
    line, 0 AS record_order, NULL::VARCHAR AS record_id, comment, NULL::VARCHAR AS evidence
  FROM history
) TO '${out}/observation_history.parquet' (FORMAT parquet, COMPRESSION zstd);

CREATE TABLE facts AS SELECT * EXCLUDE (rule, raw, outcome, known_to, ended_by, source_order) FROM history WHERE outcome = 'current';

COPY (
  SELECT mission_id, indicator_id, region_id, component, '' AS disaggregation, period_start, period_end, value, value_text, numerator, denominator,
    NULL::DOUBLE AS low, NULL::DOUBLE AS high, status, NULL::VARCHAR AS text_value, NULL::VARCHAR AS unit, NULL::DOUBLE AS baseline_value,
    NULL::VARCHAR AS baseline_period, NULL::DOUBLE AS target_value, NULL::VARCHAR AS target_period, reported_at, first_reported_at, confirmed_at,
    NULL::INTEGER AS revision, 'public' AS sensitivity, source, file, '' AS sheet, line, NULL::VARCHAR AS record_id, comment, NULL::VARCHAR AS evidence
  FROM facts
) TO '${out}/observations.parquet' (FORMAT parquet, COMPRESSION zstd);

-- 4. What was due, and what came

CREATE TABLE quarters AS
WITH spans AS (SELECT m.mission_id, m.established_on, max(h.period_end) AS finish FROM history AS h JOIN missions AS m USING (mission_id) GROUP BY ALL)
SELECT mission_id, start::DATE AS period_start, (start + INTERVAL 3 MONTH)::DATE AS period_end, finish, date_trunc('year', start)::DATE AS year_start,
  (date_trunc('year', start) + INTERVAL 1 YEAR)::DATE AS year_end
FROM spans, LATERAL (SELECT unnest(generate_series(established_on::TIMESTAMP, (finish - INTERVAL 3 MONTH)::TIMESTAMP, INTERVAL 3 MONTH)) AS start);

CREATE TABLE cells AS
SELECT
  k.mission_id, k.indicator_id, g.region_id, k.component, k.behaviour, q.period_start, q.period_end, q.year_start, q.year_end, q.finish,
  q.period_end = q.year_end AS is_last, q.period_end - q.period_start AS days,
  f.status, coalesce(f.status IN ('reported', 'estimated'), false) AS observed,
  CASE WHEN f.status IN ('reported', 'estimated') THEN
    coalesce(f.value, CASE WHEN k.behaviour IN ('flows', 'levels') AND f.denominator <> 0 THEN 100 * f.numerator / f.denominator END) END AS value,
  CASE WHEN f.status IN ('reported', 'estimated') THEN f.numerator END AS numerator,
  CASE WHEN f.status IN ('reported', 'estimated') THEN f.denominator END AS denominator,
  f.first_reported_at
FROM kinds AS k
JOIN missions AS m USING (mission_id)
JOIN regions AS g ON g.parent_id = m.root_region_id AND g.level = k.region_level
JOIN quarters AS q ON q.mission_id = k.mission_id
LEFT JOIN facts AS f ON f.indicator_id = k.indicator_id AND f.region_id = g.region_id AND f.period_start = q.period_start AND f.period_end = q.period_end;

COPY (
  WITH
    said AS (
      SELECT *, CASE WHEN status IS NOT NULL AND status <> 'not_reported' THEN first_reported_at::DATE - period_end END AS delay,
        max(period_end) FILTER (observed) OVER series AS last_observed_end,
        count(*) FILTER (observed) OVER series AS heard
      FROM cells
      WINDOW series AS (PARTITION BY indicator_id, region_id ORDER BY period_start))
  SELECT
    said.mission_id, said.component, said.region_id, said.indicator_id, 'quarter' AS period_type, period_start, period_end, 1 AS expected,
    (status IS NOT NULL AND status <> 'not_reported')::INTEGER AS responded, observed::INTEGER AS observed,
    (delay <= k.grace_days)::INTEGER AS on_time, coalesce(status = 'no_access', false)::INTEGER AS no_access,
    coalesce(status = 'withheld', false)::INTEGER AS withheld, CASE WHEN delay IS NOT NULL THEN greatest(0, delay - k.grace_days) END::INTEGER AS days_late,
    count(*) FILTER (NOT observed) OVER (PARTITION BY said.indicator_id, region_id, heard ORDER BY period_start)::INTEGER AS silent_periods, last_observed_end
  FROM said JOIN kinds AS k USING (indicator_id)
) TO '${out}/coverage.parquet' (FORMAT parquet, COMPRESSION zstd);

-- 5. Doubts

COPY (
  WITH
    flags AS (
      SELECT f.*, 'out_of_range' AS rule, 'error' AS severity, CASE WHEN f.value = trunc(f.value) THEN f.value::BIGINT::VARCHAR ELSE f.value::VARCHAR END AS observed,
        k.range_low::BIGINT || ' to ' || k.range_high::BIGINT AS expected, 'the value is outside the indicator''s range' AS message
      FROM facts AS f JOIN kinds AS k USING (indicator_id) WHERE f.value < k.range_low OR f.value > k.range_high
      UNION ALL
      SELECT f.*, 'numerator_above_denominator', 'warning', f.numerator::BIGINT::VARCHAR, 'at most ' || f.denominator::BIGINT, 'the numerator is above the denominator'
      FROM facts AS f JOIN kinds AS k USING (indicator_id) WHERE k.behaviour IN ('flows', 'levels') AND f.numerator > f.denominator
      UNION ALL
      SELECT f.*, 'reported_early', 'warning', f.reported_at::DATE::VARCHAR, f.period_end || ' or later', 'the value was reported before its period ended'
      FROM facts AS f WHERE f.status IN ('reported', 'estimated') AND f.reported_at < f.period_end
      UNION ALL
      SELECT f.* EXCLUDE (before), 'decrease_of_cumulative', 'warning', f.value::BIGINT::VARCHAR, 'at least ' || before::BIGINT, 'a cumulative value went down'
      FROM (
        SELECT f.*, lag(value) OVER (PARTITION BY indicator_id, region_id ORDER BY period_end) AS before
        FROM facts AS f SEMI JOIN (FROM kinds WHERE behaviour = 'cumulative') USING (indicator_id) WHERE value IS NOT NULL) AS f
      WHERE f.value < before
      UNION ALL
      SELECT f.*, 'conflicting_versions', 'warning', observed, 'one value', 'two values were reported at the same time'
      FROM facts AS f
      JOIN (
        SELECT indicator_id, region_id, period_start, string_agg(coalesce(CASE WHEN value = trunc(value) THEN value::BIGINT::VARCHAR ELSE value::VARCHAR END, 'none'), ', ' ORDER BY value NULLS FIRST) AS observed
        FROM (
          SELECT DISTINCT indicator_id, region_id, period_start, value
          FROM weighed SEMI JOIN (
            SELECT indicator_id, region_id, period_start, reported_at FROM weighed WHERE outcome IN ('current', 'superseded')
            GROUP BY ALL HAVING count(DISTINCT coalesce(value::VARCHAR, 'none')) > 1) USING (indicator_id, region_id, period_start, reported_at)
          WHERE outcome IN ('current', 'superseded'))
        GROUP BY ALL) USING (indicator_id, region_id, period_start))
  SELECT mission_id, indicator_id, region_id, component, '' AS disaggregation, period_start, period_end, '' AS event_id, rule, severity, observed, expected,
    message, source, file, '' AS sheet, line
  FROM flags
) TO '${out}/quality_flags.parquet' (FORMAT parquet, COMPRESSION zstd);

DROP TABLE history;
DROP TABLE facts;

-- 6. Figures: own, over time, over regions

CREATE TABLE region_years AS
SELECT
  mission_id, indicator_id, region_id, component, behaviour, year_start AS period_start, year_end AS period_end,
  count(*) AS n, count(*) FILTER (observed) AS seen, sum(value) AS total, sum(numerator) AS numerator, sum(denominator) AS denominator,
  bool_or(observed) FILTER (is_last) AS last_seen, max(value) FILTER (is_last) AS last_value, max(numerator) FILTER (is_last) AS last_numerator,
  max(denominator) FILTER (is_last) AS last_denominator, sum(value * days) AS value_days, sum(numerator * days) AS numerator_days,
  sum(denominator * days) AS denominator_days
FROM cells WHERE year_end <= finish
GROUP BY ALL;

CREATE TABLE figures AS
-- as reported
SELECT mission_id, indicator_id, region_id, 1 AS region_level, component, behaviour, 'quarter' AS period_type, period_start, period_end, 'own' AS roll_up,
  value, CASE WHEN observed THEN NULL WHEN status IS NULL OR status = 'not_reported' THEN 'no_value' ELSE status END AS reason, NULL::DOUBLE AS partial_sum,
  1 AS cells_expected, observed::INTEGER AS cells_observed, CASE WHEN NOT observed THEN region_id END AS silent_regions,
  CASE WHEN behaviour IN ('flows', 'levels') THEN numerator END AS numerator, CASE WHEN behaviour IN ('flows', 'levels') THEN denominator END AS denominator,
  NULL::DOUBLE AS time_weighted_mean
FROM cells
UNION ALL
-- a year of a region
SELECT mission_id, indicator_id, region_id, 1, component, behaviour, 'year', period_start, period_end,
  CASE behaviour WHEN 'flow' THEN 'sum' WHEN 'stock' THEN 'last' WHEN 'cumulative' THEN 'last' ELSE 'ratio' END,
  CASE behaviour WHEN 'flow' THEN CASE WHEN seen = n THEN total END WHEN 'flows' THEN CASE WHEN seen = n THEN 100 * numerator / denominator END
    WHEN 'levels' THEN 100 * last_numerator / last_denominator ELSE last_value END,
  CASE WHEN behaviour IN ('flow', 'flows') THEN CASE WHEN seen = 0 THEN 'no_value' WHEN seen < n THEN 'incomplete' END
    WHEN NOT last_seen THEN CASE WHEN seen > 0 THEN 'stale' ELSE 'no_value' END END,
  CASE WHEN behaviour = 'flow' AND seen BETWEEN 1 AND n - 1 THEN total END,
  CASE WHEN behaviour IN ('flow', 'flows') THEN n ELSE 1 END, CASE WHEN behaviour IN ('flow', 'flows') THEN seen ELSE last_seen::INTEGER END,
  CASE WHEN CASE WHEN behaviour IN ('flow', 'flows') THEN seen < n ELSE NOT last_seen END THEN region_id END,
  CASE behaviour WHEN 'flows' THEN CASE WHEN seen = n THEN numerator END WHEN 'levels' THEN last_numerator END,
  CASE behaviour WHEN 'flows' THEN CASE WHEN seen = n THEN denominator END WHEN 'levels' THEN last_denominator END,
  CASE WHEN seen = n THEN CASE behaviour WHEN 'stock' THEN value_days / (period_end - period_start) WHEN 'levels' THEN 100 * numerator_days / denominator_days END END
FROM region_years
UNION ALL
-- a quarter of a mission
SELECT mission_id, indicator_id, root_region_id, 0, component, behaviour, 'quarter', period_start, period_end,
  CASE WHEN behaviour IN ('flows', 'levels') THEN 'ratio' ELSE 'sum' END,
  CASE WHEN seen = n THEN CASE WHEN behaviour IN ('flows', 'levels') THEN 100 * numerator / denominator ELSE total END END,
  CASE WHEN seen = 0 THEN 'no_value' WHEN seen < n THEN 'incomplete' END,
  CASE WHEN behaviour NOT IN ('flows', 'levels') AND seen BETWEEN 1 AND n - 1 THEN total END, n, seen, silent,
  CASE WHEN behaviour IN ('flows', 'levels') AND seen = n THEN numerator END, CASE WHEN behaviour IN ('flows', 'levels') AND seen = n THEN denominator END, NULL
FROM (
  SELECT mission_id, indicator_id, component, behaviour, period_start, period_end, count(*) AS n, count(*) FILTER (observed) AS seen, sum(value) AS total,
    sum(numerator) AS numerator, sum(denominator) AS denominator, string_agg(region_id, ';' ORDER BY region_id) FILTER (NOT observed) AS silent
  FROM cells GROUP BY ALL)
JOIN missions USING (mission_id)
UNION ALL
-- a year of a mission
SELECT mission_id, indicator_id, root_region_id, 0, component, behaviour, 'year', period_start, period_end,
  CASE WHEN behaviour IN ('flows', 'levels') THEN 'ratio' ELSE 'sum' END,
  CASE WHEN used_seen = used THEN CASE WHEN behaviour IN ('flows', 'levels') THEN 100 * used_numerator / used_denominator ELSE used_total END END,
  CASE WHEN used_seen = 0 THEN 'no_value' WHEN used_seen < used THEN 'incomplete' END,
  CASE WHEN behaviour NOT IN ('flows', 'levels') AND used_seen BETWEEN 1 AND used - 1 THEN used_total END, used, used_seen, silent,
  CASE WHEN behaviour IN ('flows', 'levels') AND used_seen = used THEN used_numerator END, CASE WHEN behaviour IN ('flows', 'levels') AND used_seen = used THEN used_denominator END,
  CASE WHEN seen = n THEN CASE behaviour WHEN 'stock' THEN value_days / (period_end - period_start) WHEN 'levels' THEN 100 * numerator_days / denominator_days END END
FROM (
  SELECT mission_id, indicator_id, component, behaviour, period_start, period_end, sum(n)::BIGINT AS n, sum(seen)::BIGINT AS seen,
    (sum(CASE WHEN behaviour IN ('flow', 'flows') THEN n ELSE 1 END))::BIGINT AS used,
    (sum(CASE WHEN behaviour IN ('flow', 'flows') THEN seen ELSE last_seen::INTEGER END))::BIGINT AS used_seen,
    sum(CASE WHEN behaviour = 'flow' THEN total ELSE last_value END) AS used_total,
    sum(CASE WHEN behaviour = 'flows' THEN numerator ELSE last_numerator END) AS used_numerator,
    sum(CASE WHEN behaviour = 'flows' THEN denominator ELSE last_denominator END) AS used_denominator,
    sum(value_days) AS value_days, sum(numerator_days) AS numerator_days, sum(denominator_days) AS denominator_days,
    string_agg(region_id, ';' ORDER BY region_id) FILTER (CASE WHEN behaviour IN ('flow', 'flows') THEN seen < n ELSE NOT last_seen END) AS silent
  FROM region_years GROUP BY ALL)
JOIN missions USING (mission_id);

DROP TABLE cells;
DROP TABLE region_years;

-- 7. Goals: for each place and day of a target the row set last; each holds until its day, the last for good

CREATE TABLE goals AS
WITH
  rows AS (
    SELECT t.*, t.rowid AS row_order, coalesce(t.region_id, m.root_region_id) AS place, m.root_region_id, k.region_level, k.behaviour, k.direction,
      quarter_end(t.target_period) AS due, quarter_end(t.baseline_period) AS baseline_end
    FROM targets AS t JOIN kinds AS k USING (indicator_id) JOIN missions AS m ON m.mission_id = k.mission_id),
  direct AS (SELECT * EXCLUDE (region_id), place AS region_id FROM rows WHERE place <> root_region_id OR scope = 'total'),
  for_each AS (
    SELECT r.* EXCLUDE (region_id), g.region_id
    FROM rows AS r JOIN regions AS g ON g.parent_id = r.root_region_id AND g.level = r.region_level
    WHERE r.scope = 'each' AND r.place = r.root_region_id),
  placed AS (FROM direct UNION ALL BY NAME FROM for_each ANTI JOIN direct USING (indicator_id, region_id)),
  latest AS (
    SELECT * FROM placed
    QUALIFY row_number() OVER (PARTITION BY indicator_id, region_id, due ORDER BY set_on DESC NULLS LAST, row_order DESC) = 1)
SELECT indicator_id, region_id, due, baseline_value AS baseline, baseline_end, target_value AS target, tolerance, path,
  direction = 'maintain' OR target_value IS NULL OR kind = 'range' AS is_range,
  target_low IS NOT NULL OR target_high IS NOT NULL AS has_ends,
  coalesce(CASE WHEN is_range THEN CASE WHEN has_ends THEN target_low ELSE target_value END WHEN direction = 'increase' THEN target_value END, '-infinity') AS lowest,
  coalesce(CASE WHEN is_range THEN CASE WHEN has_ends THEN target_high ELSE target_value END WHEN direction = 'decrease' THEN target_value END, 'infinity') AS highest,
  coalesce(lag(due) OVER dates, DATE '0001-01-01') AS after_day,
  CASE WHEN lead(due) OVER dates IS NULL THEN DATE '9999-12-31' ELSE due END AS until_day
FROM latest
WINDOW dates AS (PARTITION BY indicator_id, region_id ORDER BY due);

-- What every figure is held against. A flow's windows are quarters: its targets are amounts per period with baselines of a quarter.
CREATE TABLE judged AS
SELECT
  f.*, k.direction, g.due, g.baseline, g.baseline_end, g.target, g.lowest, g.highest, g.tolerance, g.path, coalesce(g.is_range, false) AS is_range,
  g.indicator_id IS NOT NULL AS has_goal,
  f.behaviour <> 'flow' OR f.period_type = 'quarter' AS fits,
  CASE
    WHEN f.period_end >= g.due THEN 1.0
    WHEN g.path = 'step' THEN 0.0
    WHEN g.baseline_end < g.due THEN greatest(0, (f.period_end - g.baseline_end) / (g.due - g.baseline_end)::DOUBLE)
  END AS expected,
  max(f.value) OVER before AS most_before, min(f.value) OVER before AS least_before,
  list(f.value) FILTER (g.is_range AND f.value IS NOT NULL) OVER before AS all_before
FROM figures AS f
JOIN kinds AS k USING (indicator_id)
LEFT JOIN goals AS g ON g.indicator_id = f.indicator_id AND g.region_id = f.region_id AND f.period_end > g.after_day AND f.period_end <= g.until_day
WINDOW before AS (PARTITION BY f.indicator_id, f.region_id, f.period_type ORDER BY f.period_start ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);

DROP TABLE figures;

-- Missions whose regions have goals of their own
CREATE TABLE each_region AS
WITH
  sums AS (
    SELECT
      indicator_id, root_region_id AS region_id, period_type, period_start, count(*) AS regions,
      max(due) AS due,
      count(*) FILTER (is_judged) AS regions_judged,
      count(*) FILTER (is_judged AND value BETWEEN lowest AND highest) AS regions_met,
      count(*) FILTER (is_matched) AS matched,
      bool_or(is_matched AND is_range) AS has_range,
      sum(value) FILTER (is_matched) AS value,
      sum(baseline) FILTER (is_matched) AS baseline,
      sum(target) FILTER (is_matched) AS target,
      sum(baseline + (target - baseline) * expected) FILTER (is_matched) AS path
    FROM (
      SELECT *, value IS NOT NULL AND fits AND has_goal AS is_judged, is_judged AND baseline IS NOT NULL AND target IS NOT NULL AS is_matched
      FROM judged WHERE region_level = 1)
    JOIN missions USING (mission_id)
    GROUP BY ALL HAVING bool_or(has_goal))
SELECT s.*, coalesce(
    bool_or(j.value IS NOT NULL AND regions_met = regions) OVER (
      PARTITION BY indicator_id, region_id, period_type ORDER BY period_start ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS met_before
FROM sums AS s JOIN judged AS j USING (indicator_id, region_id, period_type, period_start);

-- 8. Progress

CREATE TABLE progress AS
WITH
  totals AS (SELECT DISTINCT indicator_id FROM targets WHERE scope = 'total'),
  held AS (
    SELECT
      j.*, e.regions_met, e.regions_judged, e.regions, e.matched,
      e.indicator_id IS NOT NULL AND NOT has_goal AS together,
      j.behaviour IN ('flow', 'stock', 'cumulative') AS is_sum,
      e.has_range, e.baseline AS each_baseline, e.target AS each_target, e.value AS each_value, e.path AS each_path, e.due AS each_due, e.met_before AS each_met_before,
      3 * e.matched >= 2 * e.regions AS is_matched,
      t.indicator_id IS NOT NULL AS has_total
    FROM judged AS j
    LEFT JOIN each_region AS e ON e.indicator_id = j.indicator_id AND e.region_id = j.region_id AND e.period_type = j.period_type AND e.period_start = j.period_start
    LEFT JOIN totals AS t ON t.indicator_id = j.indicator_id),
  verdicts AS (
    SELECT *,
      CASE
        WHEN value IS NULL THEN NULL
        WHEN together THEN CASE WHEN regions_met < regions_judged THEN false WHEN regions_judged = regions THEN true END
        WHEN has_goal AND fits THEN value BETWEEN lowest AND highest
      END AS met
    FROM held),
  reached AS (
    SELECT *,
      CASE
        WHEN value IS NULL OR NOT (together OR has_goal AND fits) THEN NULL
        WHEN together THEN CASE WHEN is_sum AND is_matched AND NOT has_range AND each_target <> each_baseline THEN (each_value - each_baseline) / (each_target - each_baseline) END
        WHEN is_range OR target = baseline THEN CASE WHEN tolerance > 0 THEN greatest(-1, 1 - greatest(0, lowest - value, value - highest) / tolerance) END
        ELSE (value - baseline) / (target - baseline)
      END AS raw,
      CASE WHEN together THEN (each_path - each_baseline) / (each_target - each_baseline) WHEN is_range OR target = baseline THEN NULL ELSE expected END AS way,
      CASE WHEN together THEN false ELSE is_range OR target = baseline END AS stays
    FROM verdicts),
  reasoned AS (
    SELECT * RENAME (reason AS refusal),
      CASE
        WHEN has_total AND NOT has_goal AND NOT together THEN 'not_at_target_level'
        WHEN value IS NULL THEN reason
        WHEN together THEN CASE WHEN NOT is_sum THEN 'not_additive' WHEN NOT is_matched THEN 'unmatched' WHEN has_range OR each_target = each_baseline THEN 'maintain_without_tolerance'
            WHEN CASE direction WHEN 'increase' THEN each_target < each_baseline ELSE each_target > each_baseline END THEN 'target_behind_baseline' END
        WHEN NOT has_goal THEN 'no_target'
        WHEN NOT fits THEN 'target_window_mismatch'
        WHEN raw IS NULL THEN 'maintain_without_tolerance'
        WHEN NOT stays AND CASE direction WHEN 'increase' THEN target < baseline ELSE target > baseline END THEN 'target_behind_baseline'
      END AS reason,
      CASE
        WHEN together THEN each_met_before
        WHEN is_range THEN len(list_filter(all_before, lambda x: x BETWEEN lowest AND highest)) > 0
        WHEN direction = 'increase' THEN most_before >= target
        ELSE least_before <= target
      END AS met_before
    FROM reached)
SELECT
  mission_id, indicator_id, region_id, component, '' AS disaggregation, period_type, period_start, period_end, region_level, roll_up, value, partial_sum,
  cells_observed / cells_expected::DOUBLE AS share_reporting, cells_expected::INTEGER AS cells_expected, cells_observed::INTEGER AS cells_observed, silent_regions,
  NULL::DOUBLE AS low, NULL::DOUBLE AS high, numerator, denominator, time_weighted_mean, NULL::DOUBLE AS value_at_constant_denominator,
  NULL::VARCHAR AS distribution, regions_met::INTEGER AS regions_met, regions_judged::INTEGER AS regions_judged,
  CASE WHEN together AND is_sum AND value IS NOT NULL THEN matched / regions::DOUBLE END AS matched_share,
  CASE WHEN together THEN CASE WHEN is_sum AND is_matched AND value IS NOT NULL THEN each_baseline END ELSE baseline END AS baseline_value,
  CASE WHEN together THEN CASE WHEN is_sum AND is_matched AND value IS NOT NULL THEN each_target END ELSE target END AS target_value,
  raw AS achievement_raw, CASE WHEN reason IS NULL THEN greatest(0, least(1, raw)) END AS achievement, CASE WHEN reason IS NULL THEN raw - way END AS gap,
  CASE WHEN reason IS NULL AND way > 0 THEN raw / way END AS pace,
  CASE
    WHEN value IS NULL AND refusal IN ('no_value', 'not_applicable', 'withheld', 'no_access') THEN 'no_data'
    WHEN met THEN 'met'
    WHEN NOT met AND met_before THEN 'lost'
    WHEN NOT met AND period_end > CASE WHEN together THEN each_due ELSE due END THEN 'missed'
    WHEN raw IS NULL OR reason IS NOT NULL THEN 'not_computable'
    WHEN NOT stays AND way IS NULL THEN CASE WHEN raw < 0 THEN 'reversed' ELSE 'too_early' END
    WHEN NOT stays AND way < 0.15 THEN 'too_early'
    WHEN raw < 0 THEN 'reversed'
    WHEN CASE WHEN stays THEN raw ELSE raw / way END >= 0.95 THEN 'on_track'
    WHEN CASE WHEN stays THEN raw ELSE raw / way END >= 0.60 THEN 'behind'
    ELSE 'far_behind'
  END AS status,
  reason, NULL::DATE AS renewal_date, NULL::DOUBLE AS renewal_then, NULL::DOUBLE AS renewal_now, NULL::DOUBLE AS renewal_change,
  NULL::DOUBLE AS renewal_matched_share, 'no_renewal' AS renewal_reason
FROM reasoned;

DROP TABLE judged;

COPY progress TO '${out}/indicator_progress.parquet' (FORMAT parquet, COMPRESSION zstd);

-- 9. Effectiveness and objectives

CREATE TABLE spoken AS
SELECT
  p.mission_id, p.indicator_id, p.region_id, p.region_level, p.period_type, p.period_start, p.period_end, k.objective_id, k.component, k.result_level, k.only_outputs,
  p.cells_expected > 0 AND p.reason IS DISTINCT FROM 'not_at_target_level' AS due, k.weight,
  CASE WHEN p.achievement IS NOT NULL THEN clip(p.achievement_raw) END AS scored,
  CASE
    WHEN p.status = 'no_data' THEN false
    WHEN p.status <> 'not_computable' THEN true
    WHEN p.matched_share IS NOT NULL OR p.reason IN ('not_additive', 'no_numerator') AND p.target_value IS NULL THEN coalesce(p.regions_met < p.regions_judged, false)
    ELSE p.value IS NOT NULL AND coalesce(p.reason IN ('no_baseline', 'target_behind_baseline', 'target_equals_baseline', 'maintain_without_tolerance', 'ordinal', 'overflow'), true)
  END AS said,
  p.status = 'met' AS met, p.value IS NOT NULL OR p.achievement IS NOT NULL AS observed, p.value, p.target_value, p.baseline_value, p.status, p.reason
FROM progress AS p JOIN kinds AS k USING (indicator_id)
WHERE k.result_level <> 'context';

DROP TABLE progress;

CREATE TABLE served AS
SELECT indicator_id, 'all' AS component FROM kinds
UNION ALL SELECT indicator_id, component FROM kinds WHERE result_level <> 'impact'
UNION ALL SELECT indicator_id, c.component FROM indicator_components AS c JOIN kinds AS k USING (indicator_id) WHERE result_level <> 'impact' AND c.component <> k.component;

CREATE TABLE by_objective AS
SELECT
  s.mission_id, v.component, s.region_id, s.region_level, s.period_type, s.period_start, s.period_end, s.result_level, s.objective_id,
  count(*) FILTER (due) AS expected, count(*) FILTER (due AND scored IS NOT NULL) AS observed,
  coalesce(sum(weight) FILTER (due), 0) AS weight_due, coalesce(sum(weight) FILTER (due AND scored IS NOT NULL), 0) AS weight_scored,
  coalesce(sum(weight * scored) FILTER (due), 0) AS achieved, coalesce(sum(weight) FILTER (due AND scored < 0), 0) AS reversed,
  coalesce(sum(weight) FILTER (due AND said), 0) AS weight_said, coalesce(sum(weight) FILTER (due AND said AND met), 0) AS weight_met,
  min(CASE WHEN due AND scored IS NOT NULL THEN {'scored': scored, 'indicator_id': indicator_id} END) AS worst, bool_or(only_outputs) AS only_outputs
FROM spoken AS s JOIN served AS v USING (indicator_id)
GROUP BY ALL;

CREATE TABLE low_objectives AS
SELECT component, region_id, period_type, period_start, result_level, min({'depth': depth, 'objective_id': over_id}).objective_id AS objective_id
FROM (
  SELECT component, region_id, period_type, period_start, result_level, over_id, any_value(depth) AS depth
  FROM by_objective JOIN paths USING (objective_id)
  GROUP BY component, region_id, period_type, period_start, result_level, over_id
  HAVING sum(weight_due) > 0 AND sum(weight_scored) / sum(weight_due) < 2.0 / 3 - 1e-12)
GROUP BY ALL;

COPY (
  WITH
    sums AS (
      SELECT mission_id, component, region_id, period_type, period_start, period_end, result_level, region_level, sum(expected) AS expected, sum(observed) AS observed,
        sum(weight_due) AS due, sum(weight_scored) AS scored, sum(achieved) AS achieved, sum(reversed) AS reversed, sum(weight_said) AS said, sum(weight_met) AS met,
        min(worst).indicator_id AS worst, bool_or(only_outputs) AS only_outputs
      FROM by_objective GROUP BY ALL),
    refused AS (
      SELECT s.*,
        CASE WHEN expected = 0 THEN 'nothing_expected' WHEN scored = 0 THEN 'nothing_scored' WHEN scored / due < 2.0 / 3 - 1e-12 OR l.objective_id IS NOT NULL THEN 'low_availability' END AS reason,
        CASE WHEN scored > 0 AND scored / due >= 2.0 / 3 - 1e-12 THEN l.objective_id END AS low_objective_id
      FROM sums AS s LEFT JOIN low_objectives AS l USING (component, region_id, period_type, period_start, result_level))
  SELECT
    mission_id, component, 'all' AS mandate_component, region_id, period_type, period_start, period_end, result_level, region_level,
    CASE WHEN reason IS NULL THEN clip(achieved / scored) END AS score,
    CASE WHEN due > 0 THEN clip((achieved - greatest(0, due - scored)) / due) END AS bound_low, CASE WHEN due > 0 THEN clip((achieved + greatest(0, due - scored)) / due) END AS bound_high,
    expected::INTEGER AS indicators_expected, observed::INTEGER AS indicators_observed, CASE WHEN due > 0 THEN clip(scored / due) END AS weight_observed,
    CASE WHEN said > 0 THEN clip(met / said) END AS share_met, CASE WHEN scored > 0 THEN clip(reversed / scored) END AS share_reversed, worst AS worst_indicator_id,
    result_level = 'output' AND only_outputs AS output_only, reason, low_objective_id
  FROM refused
) TO '${out}/effectiveness.parquet' (FORMAT parquet, COMPRESSION zstd);

DROP TABLE by_objective;

COPY (
  WITH
    ranked AS (
      SELECT *, list_position(['lost', 'reversed', 'missed', 'far_behind', 'behind', 'too_early', 'not_computable', 'on_track', 'met', 'no_data'], status) AS rank,
        result_level = 'output' AS is_output
      FROM spoken),
    own AS (
      SELECT mission_id, region_id, region_level, period_type, period_start, period_end, objective_id, is_output, count(*) FILTER (due) AS expected,
        count(*) FILTER (due AND scored IS NOT NULL) AS scored, coalesce(sum(weight) FILTER (due), 0) AS weight_due,
        coalesce(sum(weight) FILTER (due AND scored IS NOT NULL), 0) AS weight_scored, coalesce(sum(weight * scored) FILTER (due), 0) AS achieved,
        min(rank) FILTER (due) AS weakest, bool_or(observed) AS observed,
        any_value({'indicator_id': indicator_id, 'value': value, 'target': target_value, 'baseline': baseline_value, 'status': status, 'reason': reason}) FILTER (due) AS one
      FROM ranked GROUP BY ALL),
    below AS (
      SELECT mission_id, region_id, region_level, period_type, period_start, period_end, over_id AS objective_id, is_output, sum(expected) AS expected,
        sum(scored) AS scored, sum(weight_due) AS weight_due, sum(weight_scored) AS weight_scored, sum(achieved) AS achieved, min(weakest) AS weakest,
        bool_or(observed) AS observed, any_value(one) FILTER (expected > 0) AS one
      FROM own JOIN paths USING (objective_id) GROUP BY ALL),
    evidence AS (
      SELECT region_id, period_type, period_start, objective_id,
        CASE WHEN bool_or(observed AND NOT is_output) THEN 'outcome_data' WHEN bool_or(observed) THEN 'activity_only' ELSE 'none' END AS evidence_kind
      FROM below GROUP BY ALL),
    speaking AS (
      SELECT * FROM below WHERE expected > 0
      QUALIFY row_number() OVER (PARTITION BY region_id, period_type, period_start, objective_id ORDER BY is_output) = 1),
    told AS (
      SELECT p.objective_id, arg_min(o.priority, p.steps) FILTER (o.priority IS NOT NULL) AS priority,
        arg_min(o.mandate_reference, p.steps) FILTER (o.mandate_reference IS NOT NULL) AS mandate_reference
      FROM paths AS p JOIN objectives AS o ON o.objective_id = p.over_id GROUP BY ALL),
    conditions AS (SELECT objective_id, string_agg(requires, '; ' ORDER BY requires) AS conditions FROM objective_conditions GROUP BY ALL),
    means AS (
      SELECT *, CASE WHEN weight_due = 0 OR weight_scored / weight_due >= 2.0 / 3 - 1e-12 THEN clip(achieved / nullif(weight_scored, 0)) END AS mean
      FROM speaking)
  SELECT
    s.mission_id, s.objective_id, s.region_id, s.period_type, s.period_start, s.period_end, s.region_level, t.priority, t.mandate_reference, c.conditions,
    CASE WHEN s.expected = 1 THEN s.one.indicator_id END AS indicator_id, s.expected::INTEGER AS indicators_expected, s.scored::INTEGER AS indicators_observed,
    clip(s.weight_scored / nullif(s.weight_due, 0)) AS weight_observed, NULL::DATE AS then_period_end, CASE WHEN s.expected = 1 THEN s.one.baseline END AS then_value,
    CASE WHEN s.expected = 1 THEN s.one.value ELSE s.mean END AS now_value, CASE WHEN s.expected = 1 THEN s.one.target ELSE 1 END AS target_value,
    CASE WHEN s.expected = 1 THEN s.one.status
      ELSE ['lost', 'reversed', 'missed', 'far_behind', 'behind', 'too_early', 'not_computable', 'on_track', 'met', 'no_data'][s.weakest] END AS status,
    e.evidence_kind, CASE WHEN s.expected = 1 THEN CASE WHEN s.one.value IS NULL THEN s.one.reason END WHEN s.mean IS NULL THEN 'low_availability' END AS reason
  FROM means AS s
  JOIN evidence AS e USING (region_id, period_type, period_start, objective_id)
  JOIN told AS t USING (objective_id)
  LEFT JOIN conditions AS c USING (objective_id)
) TO '${out}/objective_progress.parquet' (FORMAT parquet, COMPRESSION zstd);

-- 10. The rest

COPY source_counts TO '${out}/source_counts.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY rejections TO '${out}/rejections.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY events TO '${out}/events.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY missions TO '${out}/missions.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY mandate_events TO '${out}/mandate_events.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY strength_ceilings TO '${out}/strength_ceilings.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY objectives TO '${out}/objectives.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY objective_conditions TO '${out}/objective_conditions.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY indicators TO '${out}/indicators.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY indicator_components TO '${out}/indicator_components.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY targets TO '${out}/targets.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY benchmarks TO '${out}/benchmarks.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY benchmark_conditions TO '${out}/benchmark_conditions.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY assessments TO '${out}/assessments.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY regions TO '${out}/regions.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY populations TO '${out}/populations.parquet' (FORMAT parquet, COMPRESSION zstd);
