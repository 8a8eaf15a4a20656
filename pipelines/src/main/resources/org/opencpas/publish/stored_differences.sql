-- Views and macros of both databases, each as DuckDB itself understands it: blanks, comments and brackets that change
-- nothing do not count, nor does where in the text a word stands.
SELECT
  name,
  max(definition) FILTER (database_name = 'memory') AS wanted,
  max(definition) FILTER (database_name = 'catalogue') AS found
FROM (
  SELECT
    database_name,
    name,
    head || regexp_replace(json_serialize_sql(definition)::VARCHAR, '"query_location\w*":\d+,?', '', 'g') AS definition
  FROM (
    SELECT
      database_name,
      view_name AS name,
      '' AS head,
      rtrim(regexp_replace(sql, '^CREATE VIEW \S+ AS ', ''), ';') AS definition
    FROM duckdb_views()
    WHERE NOT internal
    UNION ALL
    SELECT database_name, function_name, parameters::VARCHAR, macro_definition
    FROM duckdb_functions()
    WHERE NOT internal AND macro_definition IS NOT NULL
  )
)
WHERE database_name IN ('memory', 'catalogue') AND NOT list_contains(${tables}, name)
GROUP BY name
HAVING wanted IS DISTINCT FROM found
ORDER BY name;
