package org.opencpas.decode.avro;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.ListCell;
import org.opencpas.decode.RowParts;
import org.opencpas.decode.ValueTexts;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;

/** Takes Avro records apart that are rows. */
final class AvroRowWalk {
  private static final int DEEPEST = 100;

  private final RowParts parts;
  private final int longestCell;

  AvroRowWalk(RowParts parts, int longestCell) {
    this.parts = parts;
    this.longestCell = longestCell;
  }

  void row(IndexedRecord record) throws IOException {
    record("", record, 1);
  }

  private void record(String prefix, IndexedRecord record, int depth) throws IOException {
    for (Schema.Field field : record.getSchema().getFields()) {
      value(prefix + field.name(), field.schema(), record.get(field.pos()), depth);
    }
  }

  private void value(String path, Schema schema, @Nullable Object datum, int depth)
      throws IOException {
    if (datum == null) {
      parts.none(path);
      return;
    }
    if (depth > DEEPEST) {
      parts.fault(
          Rule.NESTED_TOO_DEEPLY,
          "",
          "%s is more than %d records deep".formatted(Quotation.of(path), DEEPEST));
      return;
    }
    Schema branch = branch(schema, datum);
    if (datum instanceof IndexedRecord inner) {
      parts.branch(path);
      record(path + "/", inner, depth + 1);
    } else if (datum instanceof Map<?, ?> map) {
      parts.branch(path);
      map(path + "/", branch, map, depth + 1);
    } else if (datum instanceof Collection<?> list) {
      list(path, branch.getElementType(), list);
    } else {
      scalar(path, branch, datum);
    }
  }

  private static Schema branch(Schema schema, Object datum) {
    return schema.getType() == Schema.Type.UNION
        ? schema.getTypes().get(GenericData.get().resolveUnion(schema, datum))
        : schema;
  }

  /** In the order of the names: that in the file tells nothing. */
  private void map(String prefix, Schema schema, Map<?, ?> map, int depth) throws IOException {
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
      value(prefix + entry.getKey(), schema.getValueType(), entry.getValue(), depth);
    }
  }

  private void list(String path, Schema schema, Collection<?> list) throws IOException {
    ListCell cell = new ListCell(longestCell);
    boolean lists = false;
    boolean objects = false;
    for (Object entry : list) {
      boolean isList = entry instanceof Collection<?>;
      boolean isObject = entry instanceof IndexedRecord || entry instanceof Map<?, ?>;
      lists |= isList;
      objects |= isObject;
      if (!isList && !isObject) {
        cell.add(entry == null ? "" : text(path, branch(schema, entry), entry));
      }
    }
    if (objects || (lists && !cell.isEmpty())) {
      parts.fault(Rule.CELL_NESTED, path, Quotation.of(path) + " is a list of more than values");
    } else if (lists) {
      parts.branch(path);
    } else if (cell.isEmpty()) {
      parts.none(path);
    } else {
      parts.text(path, cell.text());
    }
  }

  private void scalar(String path, Schema schema, Object datum) throws IOException {
    parts.text(path, text(path, schema, datum));
  }

  private String text(String path, Schema schema, Object datum) {
    if (!parts.wantsTexts()) {
      return "";
    }
    if (datum instanceof Utf8 text) {
      Optional<String> decoded = ValueTexts.utf8(bytes(text));
      if (decoded.isEmpty()) {
        parts.fault(Rule.BYTES_NOT_TEXT, path, Quotation.of(text.toString()) + " is no UTF-8");
      }
      return decoded.orElse("");
    }
    if (datum instanceof ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      return AvroTexts.ofBytes(schema, bytes);
    }
    if (datum instanceof GenericFixed fixed) {
      return AvroTexts.ofBytes(schema, fixed.bytes());
    }
    return AvroTexts.of(schema, datum);
  }

  private static byte[] bytes(Utf8 text) {
    byte[] bytes = new byte[text.getByteLength()];
    System.arraycopy(text.getBytes(), 0, bytes, 0, bytes.length);
    return bytes;
  }
}
