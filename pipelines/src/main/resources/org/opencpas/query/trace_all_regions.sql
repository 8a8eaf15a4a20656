-- What regions are called.
SELECT region_id AS word FROM regions
UNION
SELECT name FROM regions
ORDER BY word;
