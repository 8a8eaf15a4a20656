-- Everything in a release that does not balance: one row a finding, none when all is well.
-- A file without a row in source_counts counts as zeros.
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
  held AS (SELECT count(*) AS facts FROM read_parquet(${observations})),
  totals AS (
    SELECT
      coalesce((SELECT sum(records) FROM counted), 0)::BIGINT AS records_counted,
      coalesce((SELECT sum("current") FROM counted), 0)::BIGINT AS current_counted,
      coalesce((SELECT sum(records) FROM ended), 0)::BIGINT AS records_shown,
      coalesce((SELECT sum("current") FROM ended), 0)::BIGINT AS current_shown
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
    WHERE ${withheld_records} = 0 AND outcomes_counted <> outcomes_shown
    UNION ALL
    SELECT 'all files',
      'records ' || records_counted || ' = rows of observation_history ' || records_shown || ' + withheld ' || ${withheld_records}
    FROM totals
    WHERE records_counted <> records_shown + ${withheld_records}
    UNION ALL
    SELECT 'all files',
      'current ' || current_counted || ' = rows of observations ' || facts || ' + withheld ' || ${withheld_current}
    FROM totals, held
    WHERE current_counted <> facts + ${withheld_current}
    UNION ALL
    SELECT 'all files', 'current in observation_history ' || current_shown || ' = rows of observations ' || facts
    FROM totals, held
    WHERE current_shown <> facts
  )
SELECT place || ': ' || claim || ' does not hold' AS finding
FROM findings
ORDER BY finding;
