CREATE TABLE catalogue.${table} AS
SELECT * FROM read_parquet(${files})
ORDER BY ${key};
COMMENT ON TABLE catalogue.${table} IS ${comment};
