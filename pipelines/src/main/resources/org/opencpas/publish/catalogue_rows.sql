SELECT count(*) AS "rows" FROM catalogue.${table};
