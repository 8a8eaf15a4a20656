SET VARIABLE opencpas_tables = ${tables};
ATTACH ${file} AS catalogue (READ_ONLY);
