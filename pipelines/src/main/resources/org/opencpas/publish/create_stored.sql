-- Without the name of this database in them, so that they hold under any name that a reader gives it.
USE catalogue;
${statement}
COMMENT ON ${kind} ${name} IS ${comment};
USE memory;
