-- The variable leads to the files while the release is made, and for a reader who has moved it.
SET VARIABLE opencpas_tables = ${staged_tables};
CREATE VIEW catalogue.${table} AS
SELECT * FROM read_parquet(
  list_transform(${files}, lambda file: coalesce(getvariable('opencpas_tables'), ${tables}) || file));
COMMENT ON VIEW catalogue.${table} IS ${comment};
