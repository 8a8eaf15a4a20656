-- v1.0.0 is the oldest storage format, so that every DuckDB since 1.0 opens the file.
ATTACH ${file} AS catalogue (STORAGE_VERSION 'v1.0.0');
-- One transaction for all: each comment on a column would be brought to disk by itself.
BEGIN TRANSACTION;
