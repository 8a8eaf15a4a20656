-- Every score that what is owed lies in, the latest first.
FROM readiness_scores
ORDER BY freeze_on, mission_id, period_end DESC, period_start, component, region_id, result_level
