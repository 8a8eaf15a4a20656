package org.opencpas.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;

/**
 * Values that other programs encoded. A file of records is read by the schema that stands in it;
 * the program has no schema of a reader's own, so nothing is resolved, and of the pairs of schemas
 * only the writers' are of use.
 */
class AvroVectorsTest {

  @Test
  void valuesAreThoseOfTheSchemaThatWroteThem() throws IOException {
    JsonNode cases =
        new ObjectMapper()
            .readTree(SharedFolder.file("refs/avro/evolution.json").toFile())
            .get("cases");

    assertThat(cases).hasSize(31);
    for (JsonNode each : cases) {
      byte[] file = container(each);
      Decoded decoded =
          Decoded.with(SourceFormat.AVRO, () -> new ByteArrayInputStream(file), TablePlace.FIRST);

      String id = each.get("id").asText();
      assertThat(decoded.rejections).as(id).isEmpty();
      // A record without any field has nothing that could be a row.
      assertThat(decoded.cells())
          .as(id)
          .isEqualTo(
              each.get("datum").isEmpty() && each.get("datum").isObject()
                  ? List.of()
                  : List.of(cells(each)));
    }
  }

  /** What a row of the value alone has: a cell for a value or list, one for each field or key. */
  private static List<String> cells(JsonNode each) {
    JsonNode datum = each.get("datum");
    if (each.get("writer").path("type").asText().equals("fixed")) {
      byte[] bytes = datum.asText().getBytes(StandardCharsets.ISO_8859_1);
      return List.of(HexFormat.of().formatHex(bytes));
    }
    List<String> cells = new ArrayList<>();
    if (datum.isObject()) {
      datum.forEach(field -> cells.add(field.isNull() ? "" : field.asText()));
      return cells;
    }
    if (datum.isArray()) {
      datum.forEach(item -> cells.add(item.asText()));
      return List.of(String.join(";", cells));
    }
    return List.of(datum.asText());
  }

  /** The bytes of the case as the only field of the only record of a file. */
  private static byte[] container(JsonNode each) throws IOException {
    Schema value = new Schema.Parser().parse(each.get("writer").toString());
    Schema record =
        SchemaBuilder.record("Holder").fields().name("value").type(value).noDefault().endRecord();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataFileWriter<GenericRecord> file =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(record)).create(record, bytes)) {
      file.appendEncoded(
          ByteBuffer.wrap(HexFormat.of().parseHex(each.get("encoded_hex").asText())));
    }
    return bytes.toByteArray();
  }

  /** The key b with a record that has a field c, beside the key b/c. */
  @Test
  void keysThatCollideRejectTheirRow() throws IOException {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Holder", "fields": [{"name": "a", "type":
                  {"type": "map", "values": ["int",
                    {"type": "record", "name": "Inner", "fields": [{"name": "c", "type": "int"}]}]}}]}
                """);
    GenericRecord inner =
        new GenericRecordBuilder(schema.getField("a").schema().getValueType().getTypes().get(1))
            .set("c", 1)
            .build();
    byte[] file =
        SampleFiles.avro(
            schema,
            List.of(
                new GenericRecordBuilder(schema).set("a", Map.of("b", inner)).build(),
                new GenericRecordBuilder(schema).set("a", Map.of("b", inner, "b/c", 2)).build()),
            CodecFactory.nullCodec());

    Decoded decoded =
        Decoded.with(SourceFormat.AVRO, () -> new ByteArrayInputStream(file), TablePlace.FIRST);

    assertThat(decoded.cells()).containsExactly(List.of("1"));
    assertThat(decoded.rules()).containsExactly("2 keys_collide");
  }

  /** A group a with a field b beside a column a/b, which Parquet allows. */
  @Test
  void columnsOfParquetThatCollideRejectTheFile(@TempDir Path directory)
      throws IOException, SQLException {
    Path file = directory.resolve("a.parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "COPY (SELECT {'b': 1} AS a, 2 AS \"a/b\", 3 AS c) TO '%s' (FORMAT parquet)"
              .formatted(file));
    }

    Decoded decoded =
        Decoded.with(SourceFormat.PARQUET, () -> Files.newInputStream(file), TablePlace.FIRST);

    assertThat(decoded.rows).isEmpty();
    assertThat(decoded.rules()).containsExactly("0 column_repeated");
  }
}
