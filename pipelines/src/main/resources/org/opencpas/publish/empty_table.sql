CREATE TABLE memory.${table} AS SELECT * FROM catalogue.${table} LIMIT 0;
