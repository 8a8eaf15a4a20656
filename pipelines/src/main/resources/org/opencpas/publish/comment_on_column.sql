COMMENT ON COLUMN catalogue.${table}.${column} IS ${comment};
