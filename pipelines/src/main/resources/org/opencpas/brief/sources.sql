-- What the sources of the release brought.
SELECT source, count(*) AS files, sum(rows)::BIGINT AS rows,
  sum(rows_rejected)::BIGINT AS rows_rejected, sum(records)::BIGINT AS records,
  sum(current)::BIGINT AS current
FROM source_counts
GROUP BY source
ORDER BY source
