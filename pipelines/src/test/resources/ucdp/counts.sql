-- What became of the rows of each file.
SELECT source, rows, rows_accepted, rows_rejected, records, "current"
FROM source_counts
ORDER BY source
