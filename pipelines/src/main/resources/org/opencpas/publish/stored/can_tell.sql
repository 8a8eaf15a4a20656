-- True where the release can tell what was known at the end of a day; else the question is refused with an error.
CREATE MACRO can_tell(day) AS
CASE
  WHEN day IS NULL THEN error('no day is asked for; give one, such as 2024-05-31')
  WHEN day::DATE > as_of_day()
    THEN error('this release looks back to ' || as_of_day()::VARCHAR || ' and cannot tell what was known on '
      || day::DATE::VARCHAR || '; ask a release with a later as-of date')
  ELSE true
END;
