package org.opencpas.decode.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.opencpas.decode.FileBreachException;
import org.opencpas.issue.Rule;

/**
 * The columns that become of the schema of a Parquet file, and how the values get into them. Lists
 * of lists and geometries become none.
 */
final class ParquetColumns {
  private static final int DEEPEST = 100;
  private static final int MOST_COLUMNS = 10_000;

  private final List<String> names = new ArrayList<>();
  private final List<Step> steps;
  private final MessageType projection;

  private ParquetColumns(MessageType schema, Set<String> geometries) throws IOException {
    List<Type> fields =
        schema.getFields().stream().filter(f -> !geometries.contains(f.getName())).toList();
    this.steps = steps("", fields, 1);
    if (steps.isEmpty()) {
      throw unfit("the file has no column that could be read");
    }
    this.projection = new MessageType(schema.getName(), steps.stream().map(Step::type).toList());
  }

  /**
   * The columns of a file.
   *
   * @throws FileBreachException when there are none, or too many, or they are nested too deeply
   */
  static ParquetColumns of(ParquetMetadata footer) throws IOException {
    return new ParquetColumns(footer.getFileMetaData().getSchema(), geometries(footer));
  }

  /** The columns of shapes that a GeoParquet file declares. */
  private static Set<String> geometries(ParquetMetadata footer) {
    String declared = footer.getFileMetaData().getKeyValueMetaData().get("geo");
    Set<String> names = new HashSet<>();
    if (declared != null) {
      JsonNode columns = tree(declared).path("columns");
      columns.fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private static JsonNode tree(String text) {
    ObjectMapper mapper = new ObjectMapper();
    try {
      return mapper.readTree(text);
    } catch (IOException noJson) {
      // No GeoParquet then, but a Parquet file all the same.
      return mapper.createObjectNode();
    }
  }

  /** The names in the order of the schema. */
  List<String> names() {
    return names;
  }

  /** What is read of the schema. */
  MessageType projection() {
    return projection;
  }

  /** What fills a row with the values of a record. */
  RecordMaterializer<ParquetRow> materialiser(ParquetRow row) {
    List<Converter> converters = steps.stream().map(step -> step.converter(row)).toList();
    return new ParquetMaterialiser(row, new ParquetConverters.Struct(converters));
  }

  private List<Step> steps(String prefix, List<Type> fields, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw unfit("the columns are nested more than %d deep".formatted(DEEPEST));
    }
    List<Step> steps = new ArrayList<>();
    for (Type field : fields) {
      String path = prefix + field.getName();
      if (field.isRepetition(Type.Repetition.REPEATED)) {
        steps.add(repeated(path, field));
      } else if (field.isPrimitive()) {
        addPrimitive(path, field, steps);
      } else {
        addGroup(path, field.asGroupType(), depth, steps);
      }
    }
    return steps;
  }

  private void addPrimitive(String path, Type field, List<Step> steps) throws IOException {
    if (!isGeometry(field)) {
      int position = position(path);
      ParquetTexts texts = new ParquetTexts(field.asPrimitiveType());
      steps.add(new Step(field, row -> new ParquetConverters.Cell(row, position, texts)));
    }
  }

  private void addGroup(String path, GroupType group, int depth, List<Step> steps)
      throws IOException {
    LogicalTypeAnnotation annotation = group.getLogicalTypeAnnotation();
    if (annotation instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation
        && isListOfOne(group)) {
      addList(path, group, steps);
    } else if (annotation instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation
        || annotation instanceof LogicalTypeAnnotation.MapKeyValueTypeAnnotation) {
      int position = position(path);
      List<Type> entries = group.getFields();
      steps.add(
          new Step(
              group,
              row ->
                  new ParquetConverters.Struct(
                      entries.stream()
                          .map(entry -> ParquetConverters.refusing(entry, row, position))
                          .toList())));
    } else {
      List<Step> inner = steps(path + "/", group.getFields(), depth + 1);
      if (!inner.isEmpty()) {
        steps.add(
            new Step(
                group.withNewFields(inner.stream().map(Step::type).toList()),
                row ->
                    new ParquetConverters.Struct(
                        inner.stream().map(step -> step.converter(row)).toList())));
      }
    }
  }

  private static boolean isListOfOne(GroupType group) {
    return group.getFieldCount() == 1 && group.getType(0).isRepetition(Type.Repetition.REPEATED);
  }

  private void addList(String path, GroupType list, List<Step> steps) throws IOException {
    Type repeated = list.getType(0);
    if (isWrapper(list, repeated)) {
      Type element = repeated.asGroupType().getType(0);
      if (isList(element)) {
        return;
      }
      int position = position(path);
      steps.add(
          new Step(
              list,
              row ->
                  new ParquetConverters.Struct(
                      List.of(ParquetConverters.element(element, row, position)))));
      return;
    }
    Step inner = repeated(path, repeated);
    steps.add(new Step(list, row -> new ParquetConverters.Struct(List.of(inner.converter(row)))));
  }

  /** Whether the repeated group only wraps the element, by the rules for old writers. */
  private static boolean isWrapper(GroupType list, Type repeated) {
    return !repeated.isPrimitive()
        && repeated.asGroupType().getFieldCount() == 1
        && !repeated.getName().equals("array")
        && !repeated.getName().equals(list.getName() + "_tuple");
  }

  private static boolean isList(Type element) {
    return element.isRepetition(Type.Repetition.REPEATED)
        || element.getLogicalTypeAnnotation()
            instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation;
  }

  private Step repeated(String path, Type field) throws IOException {
    int position = position(path);
    if (!field.isPrimitive()) {
      return new Step(field, row -> ParquetConverters.refusing(field, row, position));
    }
    ParquetTexts texts = new ParquetTexts(field.asPrimitiveType());
    return new Step(field, row -> new ParquetConverters.Entry(row, position, texts));
  }

  private static boolean isGeometry(Type field) {
    LogicalTypeAnnotation annotation = field.getLogicalTypeAnnotation();
    return annotation instanceof LogicalTypeAnnotation.GeometryLogicalTypeAnnotation
        || annotation instanceof LogicalTypeAnnotation.GeographyLogicalTypeAnnotation;
  }

  private int position(String path) throws IOException {
    names.add(path);
    if (names.size() > MOST_COLUMNS) {
      throw unfit("the file has more than %d columns".formatted(MOST_COLUMNS));
    }
    return names.size() - 1;
  }

  private static FileBreachException unfit(String message) {
    return new FileBreachException(Rule.HEADER_UNREADABLE, message);
  }

  /** A field that is read, and what takes its values. */
  private record Step(Type type, Maker maker) {
    private Converter converter(ParquetRow row) {
      return maker.converter(row);
    }
  }

  /** Makes what takes the values of a field. */
  private interface Maker {
    Converter converter(ParquetRow row);
  }
}
