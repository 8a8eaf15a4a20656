-- Opens a release read-only and shuts every other door behind it, for good.
-- Tables lie in the catalogue; only a large one is a view on files, and only then is their directory allowed.
ATTACH ${file} AS "release" (READ_ONLY);
USE "release";
SET VARIABLE opencpas_tables = ${tables};
SET allowed_directories = ${allowed_directories};
SET enable_external_access = false;
SET lock_configuration = true;
