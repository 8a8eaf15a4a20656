-- DuckDB's own parser says whether a text is one query; only queries can be serialised.
-- A query may still hide a statement that writes, as in WITH x AS (COPY ...): its node is named, and
-- a quote inside a text of the query is escaped, so that no text can look like a node.
-- Functions that run a text or a tree as another statement would hide one from this look.
SELECT
  parsed->>'error_type' AS error_type,
  parsed->>'error_message' AS error_message,
  json_array_length(parsed->'statements') AS statements,
  regexp_matches(parsed::VARCHAR, '"type":"[A-Z]+_QUERY_NODE"')
    OR regexp_matches(parsed::VARCHAR, '(?i)"function_name":"(query|json_execute_serialized_sql)"') AS writes
FROM (SELECT json_serialize_sql(?::VARCHAR) AS parsed);
