-- Regions of the first level at each result level, with their scores of the last period of one length, or
-- without any. The length is that at which most scores of regions can be compared, and the longest of several.
-- A region with several versions has that of the last day of the data, else its latest. What came, was
-- withheld or could not be reached is of the region and those below it, in every period that overlaps that of
-- the scores, or the last year where there are none: a level without a score may have been reported all the
-- same. The place of events without a place is none. An outline stands in each of the rows of its region.
WITH RECURSIVE last_period AS (
  SELECT * FROM effectiveness
  WHERE mission_id = $1 AND component = 'all' AND mandate_component = 'all'
    AND period_type IN ('month', 'quarter', 'half_year', 'year')
  QUALIFY period_end = max(period_end) OVER (PARTITION BY period_type)),
chosen AS (
  SELECT period_type, min(period_start) AS first_day, max(period_end) AS end_day
  FROM last_period
  GROUP BY period_type
  ORDER BY count(*) FILTER (region_level = 1 AND grade IN ('A', 'B', 'C') AND share_of_draws_better IS NOT NULL) DESC,
    end_day DESC, first_day, period_type
  LIMIT 1),
facts AS (
  SELECT max(period_end) AS end_day FROM observations
  WHERE mission_id = $1 AND status IN ('reported', 'estimated')),
span AS (
  SELECT coalesce(n.first_day, d.end_day - INTERVAL 1 YEAR) AS first_day, coalesce(n.end_day, d.end_day) AS end_day
  FROM (SELECT coalesce((SELECT end_day FROM facts), max(period_end)) AS end_day
    FROM coverage WHERE mission_id = $1) d
  LEFT JOIN chosen n ON true),
version AS (
  SELECT r.*
  FROM regions r CROSS JOIN facts f
  QUALIFY row_number() OVER (PARTITION BY r.region_id ORDER BY
    coalesce((r.valid_from IS NULL OR r.valid_from < f.end_day)
      AND (r.valid_to IS NULL OR r.valid_to >= f.end_day), false) DESC,
    r.valid_from DESC NULLS LAST) = 1),
area AS (
  SELECT v.*
  FROM missions m
  JOIN version v ON v.parent_id = m.root_region_id AND v.level = 1
  WHERE m.mission_id = $1 AND v.region_id <> m.root_region_id || '-unknown'
    AND (v.valid_to IS NULL OR v.valid_to > (SELECT first_day FROM chosen))),
below AS (
  SELECT region_id AS area_id, region_id FROM area
  UNION
  SELECT b.area_id, r.region_id FROM below b JOIN regions r ON r.parent_id = b.region_id),
returned AS (
  SELECT b.area_id AS region_id, i.result_level, sum(c.expected) AS due, sum(c.observed) AS came,
    sum(c.withheld) AS withheld, sum(c.no_access) AS no_access
  FROM below b
  JOIN coverage c ON c.region_id = b.region_id AND c.mission_id = $1
  JOIN indicators i ON i.indicator_id = c.indicator_id
  JOIN span s ON c.period_start < s.end_day AND c.period_end > s.first_day
  GROUP BY ALL),
made AS (
  SELECT p.region_id, i.result_level, count(p.value) AS came, count(*) FILTER (p.reason = 'withheld') AS withheld
  FROM indicator_progress p
  JOIN indicators i ON i.indicator_id = p.indicator_id
  JOIN chosen n ON n.period_type = p.period_type AND n.end_day = p.period_end
  WHERE p.mission_id = $1 AND p.disaggregation = ''
  GROUP BY ALL)
SELECT a.name AS region_name, a.region_id AS area_id, a.status_note,
  o.outline, o.label_longitude, o.label_latitude, o.attribution, o.licence,
  a.region_id, l.result_level, e.* EXCLUDE (region_id, result_level, comparison_reason),
  coalesce(e.comparison_reason, CASE WHEN e.mission_id IS NULL THEN 'nothing_scored' END) AS comparison_reason,
  coalesce(e.indicators_observed, 0) + coalesce(r.came, 0) + coalesce(p.came, 0) > 0 AS came,
  coalesce(r.withheld, 0) + coalesce(p.withheld, 0) > 0 AS withheld,
  CASE WHEN r.no_access > 0 THEN 'no_access'
    WHEN coalesce(r.due, 0) = 0 THEN 'nothing_expected' ELSE 'no_value' END AS silence
FROM area a
CROSS JOIN (VALUES ('output'), ('outcome'), ('impact')) l (result_level)
LEFT JOIN region_outlines o ON o.region_id = a.region_id
LEFT JOIN (SELECT * FROM last_period SEMI JOIN chosen USING (period_type)) e
  ON e.region_id = a.region_id AND e.result_level = l.result_level
LEFT JOIN returned r ON r.region_id = a.region_id AND r.result_level = l.result_level
LEFT JOIN made p ON p.region_id = a.region_id AND p.result_level = l.result_level
ORDER BY a.region_id, l.result_level
