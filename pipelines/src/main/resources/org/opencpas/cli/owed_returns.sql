-- Every return that is owed before the next freeze, what is most overdue first.
FROM readiness
ORDER BY freeze_on, mission_id, days_overdue DESC, silent_periods DESC, component, region_id, indicator_id, period_start
