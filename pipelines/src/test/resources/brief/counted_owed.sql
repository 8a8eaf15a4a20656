SELECT freeze_on, count(*) AS returns, len(list_distinct(list(indicator_id))) AS indicators
FROM readiness GROUP BY run, freeze_on ORDER BY freeze_on
