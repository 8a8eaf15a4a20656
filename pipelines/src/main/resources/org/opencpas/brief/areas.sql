-- Regions of the first level, each with its scores of the last period of one length; a region without any
-- too. The length is that at which most scores of regions can be compared, and the longest of several. The
-- place of events without a place is none. An outline stands in each of the rows of its region.
WITH last_period AS (
  SELECT * FROM effectiveness
  WHERE mission_id = $1 AND component = 'all' AND mandate_component = 'all'
    AND period_type IN ('month', 'quarter', 'half_year', 'year')
  QUALIFY period_end = max(period_end) OVER (PARTITION BY period_type)),
chosen AS (
  SELECT period_type, min(period_start) AS first_day
  FROM last_period
  GROUP BY period_type
  ORDER BY count(*) FILTER (region_level = 1 AND grade IN ('A', 'B', 'C') AND share_of_draws_better IS NOT NULL) DESC,
    max(period_end) DESC, first_day, period_type
  LIMIT 1)
SELECT r.name AS region_name, r.region_id AS area_id, r.status_note,
  o.outline, o.label_longitude, o.label_latitude, o.attribution, o.licence, e.*
FROM missions m
JOIN regions r ON r.parent_id = m.root_region_id AND r.level = 1
LEFT JOIN region_outlines o ON o.region_id = r.region_id
LEFT JOIN (SELECT * FROM last_period SEMI JOIN chosen USING (period_type)) e
  ON e.region_id = r.region_id
WHERE m.mission_id = $1 AND r.region_id <> m.root_region_id || '-unknown'
  AND (r.valid_to IS NULL OR r.valid_to > (SELECT first_day FROM chosen))
ORDER BY r.region_id, e.result_level
