-- What became of the rows, and how many indicators they brought.
SELECT
  sum(rows), sum(rows_accepted), sum(rows_rejected), sum(records), sum(current),
  (SELECT count(*) FROM observations),
  (SELECT count(*) FROM rejections),
  (SELECT count(*) FROM indicators)
FROM source_counts
