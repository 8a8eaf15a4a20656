package org.opencpas.publish;

import java.util.List;
import java.util.Map;

/** The views and macros of the catalogue. Each is a resource of its own. */
final class StoredQueries {
  /** In an order in which each finds those that it asks. */
  private static final List<StoredQuery> ALL =
      List.of(read("region_lineage"), read("figure_facts"), read("counted_events"));

  private StoredQueries() {}

  private static StoredQuery read(String name) {
    return StoredQuery.parse(Sql.statement("stored/" + name, Map.of()));
  }

  /** All of them, in order. */
  static List<StoredQuery> all() {
    return ALL;
  }
}
