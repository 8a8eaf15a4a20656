package org.opencpas.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PreviousVersionTest {
  private static final Path PREVIOUS = Path.of("src", "test", "resources", "previous");
  private static final String PRESENT = "0.2";

  /** The rows that each version wrote: those of an earlier version are never changed. */
  private static final Map<String, List<SpecificRecord>> ROWS =
      Map.of(
          "0.1",
          Stream.concat(KestriaFramework.rows().stream(), KestriaRecords.rows().stream()).toList(),
          "0.2",
          Stream.of(KestriaFramework.rows(), KestriaEvents.rows(), KestriaSituations.rows())
              .<SpecificRecord>flatMap(List::stream)
              .toList());

  /**
   * With -Dgolden=update the snapshot of the present version is written anew; the diff is the
   * review.
   */
  @BeforeAll
  static void updateOnRequest() throws IOException {
    if ("update".equals(System.getProperty("golden"))) {
      new PreviousVersion(PREVIOUS.resolve(PRESENT)).write(rows(PRESENT));
    }
  }

  @Test
  void everyRecordTypeHasARow() {
    List<String> records =
        Contracts.stored().values().stream()
            .filter(schema -> schema.getType() == Schema.Type.RECORD)
            .map(Schema::getName)
            .toList();
    assertThat(rows(PRESENT).stream().map(row -> row.getSchema().getName()))
        .containsExactlyInAnyOrderElementsOf(records);
  }

  @Test
  void everyPreviousSchemaIsReadable() throws IOException {
    List<PreviousVersion> versions = PreviousVersion.under(PREVIOUS);
    assertThat(versions).isNotEmpty();
    for (PreviousVersion version : versions) {
      Map<String, Schema> schemas = version.schemas();
      assertThat(schemas).isNotEmpty();
      assertThat(PreviousVersion.unreadable(schemas, Contracts.stored())).isEmpty();
    }
  }

  @Test
  void dataOfEveryVersionIsReadAsItWasWritten() throws IOException {
    assertThat(PreviousVersion.under(PREVIOUS).stream().map(PreviousVersion::name))
        .containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    for (PreviousVersion version : PreviousVersion.under(PREVIOUS)) {
      for (SpecificRecord row : rows(version.name())) {
        // Avro cannot compare arrays of rows with dates, so their texts are compared.
        assertThat(version.read(row.getClass()))
            .as(version.name() + " " + row.getSchema().getName())
            .extracting(Object::toString)
            .containsExactly(row.toString());
      }
    }
  }

  @Test
  void textsOfVersion01KeepTheirLetters() throws IOException {
    PreviousVersion version = new PreviousVersion(PREVIOUS.resolve("0.1"));
    assertThat(version.read(Mission.class).get(0).getName()).isEqualTo("Mission in Kestria");
    assertThat(version.read(Region.class).get(0).getName()).isEqualTo("Haute-V\u00e9rane");
  }

  private static List<SpecificRecord> rows(String version) {
    return ROWS.getOrDefault(version, List.of());
  }

  @Test
  void aFieldWithoutADefaultIsReported() {
    Schema before = record("\"a\"", "\"string\"");
    Schema after =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Row", "fields": [
                  {"name": "a", "type": "string"}, {"name": "b", "type": "string"}]}
                """);
    assertThat(PreviousVersion.unreadable(Map.of("Row", before), Map.of("Row", after)))
        .containsExactly("Row: READER_FIELD_MISSING_DEFAULT_VALUE b");
  }

  @Test
  void aFieldThatMayBeNullIsFine() {
    Schema before = record("\"a\"", "\"string\"");
    Schema after =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Row", "fields": [
                  {"name": "a", "type": "string"},
                  {"name": "b", "type": ["null", "string"], "default": null}]}
                """);
    assertThat(PreviousVersion.unreadable(Map.of("Row", before), Map.of("Row", after))).isEmpty();
  }

  @Test
  void aRenamedFieldNeedsAnAlias() {
    Schema before = record("\"a\"", "\"string\"");
    assertThat(
            PreviousVersion.unreadable(
                Map.of("Row", before), Map.of("Row", record("\"b\"", "\"string\""))))
        .containsExactly("Row: READER_FIELD_MISSING_DEFAULT_VALUE b");
    assertThat(
            PreviousVersion.unreadable(
                Map.of("Row", before),
                Map.of("Row", record("\"b\", \"aliases\": [\"a\"]", "\"string\""))))
        .isEmpty();
  }

  @Test
  void aDroppedCodeOrRecordIsReported() {
    Schema before =
        record("\"a\"", "{\"type\": \"enum\", \"name\": \"Code\", \"symbols\": [\"x\", \"y\"]}");
    Schema after =
        record("\"a\"", "{\"type\": \"enum\", \"name\": \"Code\", \"symbols\": [\"x\"]}");
    assertThat(PreviousVersion.unreadable(Map.of("Row", before), Map.of("Row", after)))
        .containsExactly("Row: MISSING_ENUM_SYMBOLS [y]");
    assertThat(PreviousVersion.unreadable(Map.of("Row", before), Map.of()))
        .containsExactly("Row is gone");
  }

  private static Schema record(String field, String type) {
    return new Schema.Parser()
        .parse(
            "{\"type\": \"record\", \"name\": \"Row\", \"fields\": [{\"name\": "
                + field
                + ", \"type\": "
                + type
                + "}]}");
  }
}
