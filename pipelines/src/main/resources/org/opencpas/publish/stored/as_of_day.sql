-- The day up to whose end the release knows what was known; infinity where it knows everything in its inputs.
CREATE MACRO as_of_day() AS ${as_of}::DATE;
