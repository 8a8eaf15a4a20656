-- Where each benchmark stands at the end of its last period: lost, revised and not measurable first;
-- and where it stood at the renewal by what was known then, in the last period for which that is told.
WITH now AS (
  SELECT * FROM benchmark_progress
  WHERE mission_id = $1
  QUALIFY row_number() OVER (PARTITION BY benchmark_id ORDER BY period_end DESC, period_start) = 1),
known AS (
  SELECT benchmark_id, state_then AS known_then FROM benchmark_progress
  WHERE mission_id = $1 AND state_then IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY benchmark_id ORDER BY period_end DESC, period_start) = 1)
SELECT now.*, known.known_then
FROM now
LEFT JOIN known USING (benchmark_id)
ORDER BY list_position(
  ['lost', 'revised_away', 'not_measurable', 'no_data', 'not_met', 'holding', 'met', 'ended'],
  now.state::VARCHAR), now.benchmark_id
