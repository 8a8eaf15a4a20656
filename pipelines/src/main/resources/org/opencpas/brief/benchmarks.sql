-- The benchmarks as the framework declares them.
SELECT * FROM benchmarks WHERE mission_id = $1 ORDER BY benchmark_id
