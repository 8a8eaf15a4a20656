package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ResultLevel;
import org.opencpas.storage.Sha256;

class PartWriterTest {
  private static final ReleaseTable OBSERVATIONS = Tables.named("observations");

  @TempDir Path directory;

  private Part write(String name, int rows) throws IOException {
    try (PartWriter writer =
        PartWriter.open(OBSERVATIONS, Files.newOutputStream(directory.resolve(name)))) {
      for (int line = 1; line <= rows; line++) {
        writer.write(Kestria.observation(line));
      }
      return writer.finish(name);
    }
  }

  private List<IndexedRecord> read(String name) throws IOException {
    List<IndexedRecord> rows = new ArrayList<>();
    try (PartReader reader = PartReader.open(directory.resolve(name))) {
      for (Optional<IndexedRecord> row = reader.read(); row.isPresent(); row = reader.read()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  @Test
  void thePartTellsWhatLiesOnTheDisk() throws IOException {
    Part part = write("a.parquet", 3);

    assertThat(part.table()).isEqualTo("observations");
    assertThat(part.file()).isEqualTo("a.parquet");
    assertThat(part.content().rows()).isEqualTo(3);
    assertThat(part.bytes()).isEqualTo(Files.size(directory.resolve("a.parquet")));
    assertThat(part.sha256()).isEqualTo(Sha256.of(directory.resolve("a.parquet")));
    try (var files = Files.list(directory)) {
      assertThat(files).as("no file beside it").hasSize(1);
    }
  }

  @Test
  void rowsComeBackInOrderWithTheSameContent() throws IOException {
    Part part = write("a.parquet", 1000);

    List<IndexedRecord> rows = read("a.parquet");

    ContentHasher hasher = new ContentHasher(OBSERVATIONS.schema());
    rows.forEach(hasher::add);
    assertThat(hasher.hash()).isEqualTo(part.content());
    assertThat(rows).hasSize(1000);
    IndexedRecord second = rows.get(1);
    assertThat(second.get(field("line"))).isEqualTo(2L);
    assertThat(second.get(field("value"))).isEqualTo(3.0);
    assertThat(second.get(field("period_start"))).isEqualTo(LocalDate.of(2024, 5, 1));
    assertThat(second.get(field("reported_at"))).isEqualTo(LocalDateTime.of(2024, 6, 3, 4, 5, 6));
    assertThat(second.get(field("sensitivity"))).hasToString("public");
    assertThat(second.get(field("comment"))).isNull();
  }

  private static int field(String name) {
    return OBSERVATIONS.schema().getField(name).pos();
  }

  @Test
  void decimalsKeepEveryDigit() throws Exception {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Part", "fields": [{"name": "part", "default": null,
                  "type": ["null", {"type": "bytes", "logicalType": "decimal", "precision": 38, "scale": 12}]}]}
                """);
    ReleaseTable table = new ReleaseTable("parts", schema, "Parts.", List.of("part"));
    List<BigDecimal> parts =
        List.of(
            new BigDecimal("0.1"),
            new BigDecimal("-0.3"),
            new BigDecimal("12345678901234567890123456.000000000001"),
            new BigDecimal("-1e-12"),
            BigDecimal.ZERO);
    Path file = directory.resolve("parts.parquet");
    Part part;
    try (PartWriter writer = PartWriter.open(table, Files.newOutputStream(file))) {
      for (BigDecimal each : parts) {
        writer.write(new GenericRecordBuilder(schema).set("part", each).build());
      }
      writer.write(new GenericRecordBuilder(schema).build());
      part = writer.finish("parts.parquet");
    }

    ContentHasher hasher = new ContentHasher(schema);
    List<IndexedRecord> rows = read("parts.parquet");
    rows.forEach(hasher::add);
    assertThat(hasher.hash()).isEqualTo(part.content());
    assertThat(rows.get(2).get(0)).isEqualTo(parts.get(2));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet answer =
            statement.executeQuery(
                "SELECT typeof(part), sum(part) - 12345678901234567890123456, count(*) - count(part) FROM '"
                    + file
                    + "' WHERE true GROUP BY 1")) {
      assertThat(answer.next()).isTrue();
      assertThat(answer.getString(1)).isEqualTo("DECIMAL(38,12)");
      assertThat(answer.getBigDecimal(2)).isEqualByComparingTo("-0.2");
      assertThat(answer.getInt(3)).isEqualTo(1);
    }
  }

  @Test
  void decimalsAreNotRounded() throws IOException {
    ReleaseTable changes = Tables.named("changes");
    Change change =
        Change.newBuilder()
            .setMissionId("KESMIS")
            .setFigure(ChangedFigure.score)
            .setIndicatorId("")
            .setComponent("all")
            .setResultLevel(ResultLevel.outcome)
            .setRegionId("KS")
            .setPeriodType(PeriodType.year)
            .setPeriodStart(LocalDate.of(2024, 1, 1))
            .setPeriodEnd(LocalDate.of(2025, 1, 1))
            .setThenKnownOn(LocalDate.of(2025, 1, 1))
            .setThenValue(new BigDecimal("0.1234567890123"))
            .setSentence("Nothing.")
            .build();
    try (PartWriter writer = PartWriter.open(changes, new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> writer.write(change)).isInstanceOf(ArithmeticException.class);
    }
  }

  /** The literal comes from another JVM; only Parquet or Zstandard of another version change it. */
  @Test
  void sameRowsGiveTheSameBytesInAnyJvm() throws IOException {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Row", "fields": [
                  {"name": "id", "type": {"type": "string", "avro.java.string": "String"}},
                  {"name": "code", "type": {"type": "enum", "name": "Code", "symbols": ["a", "b"]}},
                  {"name": "day", "type": ["null", {"type": "int", "logicalType": "date"}]},
                  {"name": "figure", "type": ["null", "double"]}]}
                """);
    ReleaseTable table = new ReleaseTable("rows", schema, "", List.of("id"));
    try (PartWriter writer = PartWriter.open(table, new ByteArrayOutputStream())) {
      for (int i = 0; i < 5000; i++) {
        writer.write(
            new GenericRecordBuilder(schema)
                .set("id", "KES-" + i)
                .set("code", new GenericData.EnumSymbol(schema, i % 3 == 0 ? "a" : "b"))
                .set("day", i % 7 == 0 ? null : LocalDate.ofEpochDay(i))
                .set("figure", i / 4.0)
                .build());
      }
      assertThat(writer.finish("x.parquet").sha256())
          .isEqualTo("fc389906ff8e2b55ec99e628116500ca7f35821d655e09b04e3503fb50185ca7");
    }
  }

  @Test
  void genericRowsAreTheSameAsGenerated() throws IOException {
    ReleaseTable table = Tables.named("objective_conditions");
    var generic =
        new GenericRecordBuilder(table.schema())
            .set("objective_id", "KES-O1")
            .set("requires", "KES-O2")
            .build();
    var generated =
        org.opencpas.schemas.ObjectiveCondition.newBuilder()
            .setObjectiveId("KES-O1")
            .setRequires("KES-O2")
            .build();

    assertThat(writeOne(table, generic)).isEqualTo(writeOne(table, generated));
  }

  private static Part writeOne(ReleaseTable table, IndexedRecord row) throws IOException {
    try (PartWriter writer = PartWriter.open(table, new ByteArrayOutputStream())) {
      writer.write(row);
      return writer.finish("x.parquet");
    }
  }

  @Test
  void duckDbReadsTypesThatReadersExpect() throws IOException {
    write("a.parquet", 2);

    try (Duck duck = Duck.open(directory.resolve("spill"))) {
      String file = Sql.text(directory.resolve("a.parquet").toString());
      List<Map<String, String>> types =
          duck.rows("DESCRIBE SELECT * FROM read_parquet(" + file + ")");
      for (int i = 0; i < types.size(); i++) {
        Column column = OBSERVATIONS.columns().get(i);
        assertThat(types.get(i))
            .containsEntry("column_name", column.name())
            .containsEntry("column_type", column.type());
      }
      assertThat(types).hasSize(OBSERVATIONS.columns().size());
      assertThat(
              duck.rows(
                  "SELECT component, sensitivity, period_start, reported_at::VARCHAR AS reported_at, value_text"
                      + " FROM read_parquet("
                      + file
                      + ") WHERE line = 2"))
          .containsExactly(
              Map.of(
                  "component", "military",
                  "sensitivity", "public",
                  "period_start", "2024-05-01",
                  "reported_at", "2024-06-03 04:05:06",
                  "value_text", "Besuche in Łódź-Süd"));
    }
  }

  @Test
  void anUnfinishedPartIsNotReadable() throws IOException {
    try (PartWriter writer =
        PartWriter.open(OBSERVATIONS, Files.newOutputStream(directory.resolve("a.parquet")))) {
      writer.write(Kestria.observation(1));
    }

    assertThatThrownBy(() -> read("a.parquet")).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aStreamThatFailsFailsTheWriter() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int oneByte) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(() -> writeOneTo(full))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left");
  }

  private static void writeOneTo(OutputStream out) throws IOException {
    try (PartWriter writer = PartWriter.open(OBSERVATIONS, out)) {
      writer.write(Kestria.observation(1));
      writer.finish("x.parquet");
    }
  }
}
