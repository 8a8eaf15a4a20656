-- By hand from sample-data/expected/all/objective_progress.csv, rows of KS that end on 2026-01-01: the
-- most indicators due in one of them less those of the row on the page, where outcomes were due.
SELECT * FROM (VALUES
  ('OBJ-1', 8 - 6), ('OBJ-1A', 3 - 1), ('OBJ-1B', 1 - 1), ('OBJ-1C', 1 - 1),
  ('OBJ-2', 7 - 6), ('OBJ-2A', 4 - 3), ('OBJ-2B', 3 - 3),
  ('OBJ-3', 8 - 2), ('OBJ-3A', 3 - 1), ('OBJ-3B', 4 - 1),
  ('OBJ-5', 4 - 4), ('OBJ-5A', 1 - 1), ('OBJ-5B', 1 - 1), ('OBJ-5C', 2 - 2),
  ('OBJ-4', 4 - 4), ('OBJ-4A', 2 - 2), ('OBJ-4B', 2 - 2)) AS t(objective_id, also_due)
