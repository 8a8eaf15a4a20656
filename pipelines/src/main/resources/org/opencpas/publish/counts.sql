-- Totals of a release, as the manifest gives them.
SELECT
  coalesce(sum("rows"), 0)::BIGINT AS "rows",
  coalesce(sum(rows_accepted), 0)::BIGINT AS rows_accepted,
  coalesce(sum(rows_rejected), 0)::BIGINT AS rows_rejected,
  coalesce(sum(records), 0)::BIGINT AS records,
  coalesce(sum("current"), 0)::BIGINT AS "current",
  coalesce(sum(duplicate), 0)::BIGINT AS duplicate,
  coalesce(sum(superseded), 0)::BIGINT AS superseded,
  coalesce(sum(retracted), 0)::BIGINT AS retracted,
  coalesce(sum(later), 0)::BIGINT AS later,
  (SELECT count(*) FROM read_parquet(${rejections}) WHERE line = 0) AS files_unreadable,
  (SELECT count(*) FROM read_parquet(${observation_history}) WHERE outcome = 'current' AND known_from IS NULL)
    AS facts_without_knowledge_time
FROM read_parquet(${source_counts});
