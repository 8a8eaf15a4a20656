-- The judgements that were signed by the end of a day, UTC.
CREATE MACRO assessments_known_on(day) AS TABLE
SELECT ${assessments}
FROM assessments, range(can_tell(day)::BIGINT) AS answered(is_answered)
WHERE assessed_on <= day::DATE;
