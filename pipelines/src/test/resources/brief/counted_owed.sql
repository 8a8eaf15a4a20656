SELECT freeze_on, count(*) AS returns, len(list_distinct(list(indicator_id))) AS indicators,
  count_if(days_overdue <> 0) AS overdue,
  count_if(period_end > date_add(date_add(freeze_on, to_days(-days_left)), to_days(1))) AS not_over_yet
FROM readiness GROUP BY run, freeze_on ORDER BY freeze_on
