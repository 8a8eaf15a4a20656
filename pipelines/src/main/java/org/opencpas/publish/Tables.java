package org.opencpas.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.ReleaseTables;

/**
 * The tables of a release, read from the contracts: the computed ones, then the framework as used,
 * each in the order of its schema.
 */
public final class Tables {
  /** Property of a row's schema that names the columns of its key. */
  private static final String KEY = "key";

  private static final Map<String, ReleaseTable> BY_NAME = byName();

  private Tables() {}

  private static Map<String, ReleaseTable> byName() {
    Map<String, ReleaseTable> tables = new LinkedHashMap<>();
    for (Schema schema :
        List.of(ReleaseTables.getClassSchema(), FrameworkTables.getClassSchema())) {
      for (Schema.Field field : schema.getFields()) {
        tables.put(field.name(), table(field));
      }
    }
    return tables;
  }

  private static ReleaseTable table(Schema.Field field) {
    Schema row = field.schema().getElementType();
    return new ReleaseTable(field.name(), row, field.doc() == null ? "" : field.doc(), key(row));
  }

  private static List<String> key(Schema row) {
    List<String> key = new ArrayList<>();
    if (row.getObjectProp(KEY) instanceof List<?> columns) {
      columns.forEach(column -> key.add(column.toString()));
    }
    return key;
  }

  /** Every table, in order. */
  public static List<ReleaseTable> all() {
    return List.copyOf(BY_NAME.values());
  }

  /** The computed tables, in order. */
  static List<ReleaseTable> computed() {
    return of(ReleaseTables.getClassSchema());
  }

  /** The tables of the framework, in order. */
  static List<ReleaseTable> framework() {
    return of(FrameworkTables.getClassSchema());
  }

  private static List<ReleaseTable> of(Schema tables) {
    return tables.getFields().stream().map(field -> named(field.name())).toList();
  }

  /**
   * The table of that name.
   *
   * @throws IllegalArgumentException when a release has no such table
   */
  public static ReleaseTable named(String name) {
    ReleaseTable table = BY_NAME.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table of a release is called " + name);
    }
    return table;
  }
}
