-- The facts as they were known at the end of a day, UTC: the columns of observations but for first_reported_at and confirmed_at, and known_from. What has no knowledge time counts as known from the start. Facts that are counted from events are not in it: only a run with --as-of counts what was known then.
CREATE MACRO observations_known_on(day) AS TABLE
-- The range has one row: its bounds are worked out before anything is read, so that a day is refused even where no row would be found.
SELECT ${observations}, known_from
FROM observation_history, range(can_tell(day)::BIGINT) AS answered(is_answered)
WHERE outcome IN ('current', 'superseded', 'retracted')
  AND "action" <> 'delete'
  AND (known_from IS NULL OR known_from < day::DATE + 1)
  AND (outcome = 'current' OR known_to >= day::DATE + 1);
