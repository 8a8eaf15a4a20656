SELECT source, len(list(file)) AS files, sum(rows) AS rows, sum(rows_rejected) AS rows_rejected,
  sum(records) AS records, sum(current) AS current
FROM source_counts GROUP BY source ORDER BY source
