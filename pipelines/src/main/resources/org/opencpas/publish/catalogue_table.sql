-- Rows come in the order of the files, which are sorted by key and follow each other by name: always the same.
CREATE TABLE catalogue.${table} AS
SELECT * FROM read_parquet(${files});
COMMENT ON TABLE catalogue.${table} IS ${comment};
