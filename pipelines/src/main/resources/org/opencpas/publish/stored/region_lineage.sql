-- Every region of a mission with itself and each region above it, for the days on which it lay there.
--
-- mission_id: Mission.
-- region_id: Region that hangs under the mission's root.
-- level: Its level in the tree; 0 is the root.
-- above_id: The region itself, or one above it.
-- above_level: Level of that one.
-- below_level: Level of the region below that one on the way down. Null: it is the region itself.
-- valid_from: First day on which this holds; 0001-01-01 for always.
-- valid_to: First day on which it no longer does; 9999-12-31 for never.
CREATE VIEW region_lineage AS
-- Grown from the root downwards, so that what does not hang under it is not here.
WITH RECURSIVE versions AS (
  SELECT
    region_id,
    level,
    parent_id,
    coalesce(valid_from, DATE '0001-01-01') AS valid_from,
    coalesce(valid_to, DATE '9999-12-31') AS valid_to
  FROM regions
),
grown AS (
  SELECT
    missions.mission_id,
    versions.region_id,
    versions.level,
    [versions.region_id] AS path,
    [versions.level] AS levels,
    versions.valid_from,
    versions.valid_to
  FROM missions
  JOIN versions ON versions.region_id = missions.root_region_id
  UNION ALL
  SELECT
    grown.mission_id,
    versions.region_id,
    versions.level,
    list_append(grown.path, versions.region_id),
    list_append(grown.levels, versions.level),
    greatest(grown.valid_from, versions.valid_from),
    least(grown.valid_to, versions.valid_to)
  FROM grown
  JOIN versions
    ON versions.parent_id = grown.region_id
    AND versions.valid_from < grown.valid_to
    AND versions.valid_to > grown.valid_from
    AND NOT list_contains(grown.path, versions.region_id)
)
SELECT
  mission_id,
  region_id,
  level,
  unnest(path) AS above_id,
  unnest(levels) AS above_level,
  unnest(list_append(levels[2:], NULL)) AS below_level,
  valid_from,
  valid_to
FROM grown;
