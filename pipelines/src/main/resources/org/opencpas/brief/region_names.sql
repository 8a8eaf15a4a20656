-- The last name of each region, of all its versions.
SELECT region_id, max_by(name, coalesce(valid_from, DATE '0001-01-01')) AS region_name
FROM regions
GROUP BY region_id
