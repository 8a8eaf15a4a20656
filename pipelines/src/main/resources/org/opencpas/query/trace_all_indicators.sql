-- Indicators that have a figure.
SELECT DISTINCT indicator_id AS word FROM indicator_progress ORDER BY word;
