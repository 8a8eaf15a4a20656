-- Rows that the catalogue and the files do not share: none when nobody touched either.
SELECT count(*) AS "rows"
FROM (
  (SELECT * FROM catalogue.${table} EXCEPT ALL SELECT * FROM read_parquet(${files}))
  UNION ALL
  (SELECT * FROM read_parquet(${files}) EXCEPT ALL SELECT * FROM catalogue.${table})
);
