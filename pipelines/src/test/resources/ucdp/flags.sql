-- Doubts about events, by source.
SELECT
  source,
  count(*) FILTER (rule = 'low_above_best') AS low_above_best,
  count(*) FILTER (rule = 'high_below_best') AS high_below_best,
  count(*) FILTER (rule = 'place_imprecise') AS place_imprecise,
  count(*) FILTER (rule = 'place_unknown') AS place_unknown,
  count(*) AS flags
FROM quality_flags
WHERE event_id <> '' AND component IS NULL AND indicator_id = ''
GROUP BY source
ORDER BY source
