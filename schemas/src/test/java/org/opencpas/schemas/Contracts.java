package org.opencpas.schemas;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** Every named schema of the contracts, by name. */
final class Contracts {
  /** What is stored, in a release or between runs. */
  private static final List<Schema> STORED =
      List.of(
          Codes.getClassSchema(),
          EventRecord.getClassSchema(),
          FrameworkTables.getClassSchema(),
          IndicatorRecord.getClassSchema(),
          Observation.getClassSchema(),
          ReleaseTables.getClassSchema());

  /** What the steps of one run tell each other: gone when it ends. */
  private static final List<Schema> MESSAGES =
      List.of(
          Announcement.getClassSchema(),
          EarlierProgress.getClassSchema(),
          EventReport.getClassSchema(),
          EventTally.getClassSchema(),
          InputFile.getClassSchema(),
          RecordKey.getClassSchema(),
          RecordedEvent.getClassSchema(),
          ScoredProgress.getClassSchema(),
          Submission.getClassSchema());

  private Contracts() {}

  static Map<String, Schema> stored() {
    return named(STORED);
  }

  static Map<String, Schema> messages() {
    return named(MESSAGES);
  }

  private static Map<String, Schema> named(List<Schema> roots) {
    Map<String, Schema> named = new TreeMap<>();
    roots.forEach(root -> collect(root, named));
    return named;
  }

  private static void collect(Schema schema, Map<String, Schema> named) {
    switch (schema.getType()) {
      case RECORD -> {
        if (named.putIfAbsent(schema.getName(), schema) == null) {
          schema.getFields().forEach(field -> collect(field.schema(), named));
        }
      }
      case ENUM -> named.putIfAbsent(schema.getName(), schema);
      case ARRAY -> collect(schema.getElementType(), named);
      case MAP -> collect(schema.getValueType(), named);
      case UNION -> schema.getTypes().forEach(each -> collect(each, named));
      default -> {
        // Primitive types have no name of their own.
      }
    }
  }
}
