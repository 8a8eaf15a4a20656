-- First day after a period that is written as 2024, 2024-S1, 2024-Q2, 2024-W05, 2024-05, 2024-05-31 or 2024-11-15/P1Y; null for anything else.
CREATE MACRO end_of_period(period) AS
CASE
  WHEN regexp_full_match(period, '\d{4}') THEN make_date(period::INTEGER + 1, 1, 1)
  WHEN regexp_full_match(period, '\d{4}-S[12]')
    THEN (make_date(period[1:4]::INTEGER, 1, 1) + to_months(6 * period[7:7]::INTEGER))::DATE
  WHEN regexp_full_match(period, '\d{4}-Q[1-4]')
    THEN (make_date(period[1:4]::INTEGER, 1, 1) + to_months(3 * period[7:7]::INTEGER))::DATE
  WHEN regexp_full_match(period, '\d{4}-W\d{2}')
    -- 4 January lies in the first week.
    THEN date_trunc('week', make_date(period[1:4]::INTEGER, 1, 4))::DATE + 7 * period[7:8]::INTEGER
  WHEN regexp_full_match(period, '\d{4}-\d{2}')
    THEN (make_date(period[1:4]::INTEGER, 1, 1) + to_months(period[6:7]::INTEGER))::DATE
  WHEN regexp_full_match(period, '\d{4}-\d{2}-\d{2}') THEN period::DATE + 1
  WHEN regexp_full_match(period, '\d{4}-\d{2}-\d{2}/P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?')
    THEN (period[1:10]::DATE
      + to_months(12 * coalesce(try_cast(regexp_extract(period, '(\d+)Y', 1) AS INTEGER), 0)
        + coalesce(try_cast(regexp_extract(period, '(\d+)M', 1) AS INTEGER), 0)))::DATE
      + 7 * coalesce(try_cast(regexp_extract(period, '(\d+)W', 1) AS INTEGER), 0)
      + coalesce(try_cast(regexp_extract(period, '(\d+)D', 1) AS INTEGER), 0)
END;
