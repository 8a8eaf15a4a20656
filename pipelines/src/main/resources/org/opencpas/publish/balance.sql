-- Everything in a release that does not balance: one row a finding, none when all is well.
-- A file without a row in source_counts counts as zeros.
-- Records of sources of events are reports of events: the table events has those that hold, and none the others.
-- Facts with line 0 are counted from events: no record made them.
WITH
  counted AS (SELECT * FROM read_parquet(${source_counts})),
  rejected AS (
    SELECT source, file, count(*) AS rows_rejected
    FROM read_parquet(${rejections})
    WHERE line > 0
    GROUP BY source, file
  ),
  ended AS (
    SELECT
      source,
      file,
      count(*) AS records,
      count(*) FILTER (outcome = 'current') AS "current",
      count(*) FILTER (outcome = 'duplicate') AS duplicate,
      count(*) FILTER (outcome = 'superseded') AS superseded,
      count(*) FILTER (outcome = 'retracted') AS retracted,
      count(*) FILTER (outcome = 'later') AS later
    FROM read_parquet(${observation_history})
    GROUP BY source, file
  ),
  happened AS (
    SELECT source, file, count(*) AS "current"
    FROM read_parquet(${events})
    GROUP BY source, file
  ),
  held AS (SELECT count(*) AS facts FROM read_parquet(${observations}) WHERE line > 0),
  totals AS (
    SELECT
      coalesce((SELECT sum(records) FROM counted), 0)::BIGINT AS records_counted,
      coalesce((SELECT sum(records - "current") FROM counted WHERE list_contains(${event_sources}::VARCHAR[], source)), 0)::BIGINT
        AS reports_ended,
      coalesce((SELECT sum("current") FROM counted), 0)::BIGINT AS current_counted,
      coalesce((SELECT sum(records) FROM ended), 0)::BIGINT AS records_shown,
      coalesce((SELECT sum("current") FROM ended), 0)::BIGINT AS current_shown,
      coalesce((SELECT sum("current") FROM happened), 0)::BIGINT AS events_shown
  ),
  per_file AS (
    SELECT
      coalesce(counted.source, rejected.source, ended.source) AS source,
      coalesce(counted.file, rejected.file, ended.file) AS file,
      coalesce(counted.rows_rejected, 0) AS rows_rejected,
      coalesce(rejected.rows_rejected, 0) AS rejections,
      [coalesce(counted.records, 0), coalesce(counted."current", 0), coalesce(counted.duplicate, 0),
       coalesce(counted.superseded, 0), coalesce(counted.retracted, 0), coalesce(counted.later, 0)] AS outcomes_counted,
      [coalesce(ended.records, 0), coalesce(ended."current", 0), coalesce(ended.duplicate, 0),
       coalesce(ended.superseded, 0), coalesce(ended.retracted, 0), coalesce(ended.later, 0)] AS outcomes_shown
    FROM counted
    FULL OUTER JOIN rejected USING (source, file)
    FULL OUTER JOIN ended USING (source, file)
  ),
  findings AS (
    SELECT source || ', ' || file AS place,
      'rows ' || "rows" || ' = accepted ' || rows_accepted || ' + rejected ' || rows_rejected AS claim
    FROM counted
    WHERE "rows" <> rows_accepted + rows_rejected
    UNION ALL
    SELECT source || ', ' || file,
      'records ' || records || ' = current ' || "current" || ' + duplicate ' || duplicate || ' + superseded '
        || superseded || ' + retracted ' || retracted || ' + later ' || later
    FROM counted
    WHERE records <> "current" + duplicate + superseded + retracted + later
    UNION ALL
    SELECT source || ', ' || file, 'is counted in ' || count(*) || ' = 1 rows of source_counts'
    FROM counted
    GROUP BY source, file
    HAVING count(*) > 1
    UNION ALL
    SELECT source || ', ' || file, 'rejected rows ' || rows_rejected || ' = rows of rejections ' || rejections
    FROM per_file
    WHERE rows_rejected <> rejections
    UNION ALL
    SELECT source || ', ' || file,
      'records, current, duplicate, superseded, retracted, later ' || outcomes_counted::VARCHAR
        || ' = rows of observation_history ' || outcomes_shown::VARCHAR
    FROM per_file
    WHERE ${withheld_records} = 0 AND outcomes_counted <> outcomes_shown AND NOT list_contains(${event_sources}::VARCHAR[], source)
    UNION ALL
    SELECT source || ', ' || file,
      'current ' || coalesce(counted."current", 0) || ' = rows of events ' || coalesce(happened."current", 0)
    FROM (SELECT * FROM counted WHERE list_contains(${event_sources}::VARCHAR[], source)) AS counted
    FULL OUTER JOIN happened USING (source, file)
    WHERE ${withheld_records} = 0 AND coalesce(counted."current", 0) <> coalesce(happened."current", 0)
    UNION ALL
    SELECT source || ', ' || file, 'records of events ' || count(*) || ' = 0 in observation_history'
    FROM read_parquet(${observation_history})
    WHERE list_contains(${event_sources}::VARCHAR[], source)
    GROUP BY source, file
    UNION ALL
    SELECT source || ', ' || file, 'facts with line 0 ' || count(*) || ' = 0 outside sources of events'
    FROM read_parquet(${observations})
    WHERE line = 0 AND NOT list_contains(${event_sources}::VARCHAR[], source)
    GROUP BY source, file
    UNION ALL
    SELECT 'all files',
      'records ' || records_counted || ' = rows of observation_history ' || records_shown
        || if(events_shown + reports_ended = 0, '', ' + events ' || events_shown || ' + ended reports of events ' || reports_ended)
        || ' + withheld ' || ${withheld_records}
    FROM totals
    WHERE records_counted <> records_shown + events_shown + reports_ended + ${withheld_records}
    UNION ALL
    SELECT 'all files',
      'current ' || current_counted || ' = rows of observations ' || facts
        || if(events_shown = 0, '', ' + events ' || events_shown) || ' + withheld ' || ${withheld_current}
    FROM totals, held
    WHERE current_counted <> facts + events_shown + ${withheld_current}
    UNION ALL
    SELECT 'all files', 'current in observation_history ' || current_shown || ' = rows of observations ' || facts
    FROM totals, held
    WHERE current_shown <> facts
  )
SELECT place || ': ' || claim || ' does not hold' AS finding
FROM findings
ORDER BY finding;
