package org.opencpas.decode.avro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.SampleFiles;
import org.opencpas.decode.SharedFolder;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;

/** Rows of Avro files, ours and those of Avro's own tests. */
class AvroDecoderTest {

  private static Decoded avro(byte[] bytes) {
    return Decoded.with(SourceFormat.AVRO, () -> new ByteArrayInputStream(bytes), TablePlace.FIRST);
  }

  private static Decoded avro(Path file) {
    return Decoded.with(SourceFormat.AVRO, () -> Files.newInputStream(file), TablePlace.FIRST);
  }

  @Test
  void everyTypeHasItsText() throws IOException {
    Decoded decoded = avro(SampleFiles.avro());

    assertThat(decoded.rejections).isEmpty();
    assertThat(String.join(",", decoded.names()))
        .isEqualTo(
            "id,name,day,at,local,time,share,small,big,ok,amount,kind,raw,place/region,place/lat,"
                + "tags");
    assertThat(String.join(",", decoded.cells().get(0)))
        .isEqualTo(
            "7,Bron é,2024-05-31,2024-05-31T14:00:00Z,2024-05-31T14:00:00.5,01:00:00,0.1,1.1,"
                + "9007199254740993,true,12.5,B,01ab,Alva,1.5,x;y");
    assertThat(String.join(",", decoded.cells().get(1)))
        .isEqualTo(
            "-1,,1970-01-01,1970-01-01T00:00:00Z,1970-01-01T00:00:00,00:00:00,0,3,0,false,-0.01,"
                + "A,,,,");
    assertThat(decoded.lines()).containsExactly(1L, 2L);
  }

  @Test
  void mapsBecomeColumnsAsTheyAppear() throws IOException {
    Schema schema =
        SchemaBuilder.record("Return")
            .fields()
            .name("counts")
            .type()
            .map()
            .values()
            .intType()
            .noDefault()
            .endRecord();
    Decoded decoded =
        avro(
            SampleFiles.avro(
                schema,
                List.of(
                    new GenericRecordBuilder(schema).set("counts", Map.of("b", 2)).build(),
                    new GenericRecordBuilder(schema).set("counts", Map.of("a", 1, "b", 3)).build()),
                CodecFactory.nullCodec()));

    assertThat(decoded.names()).containsExactly("counts/b", "counts/a");
    assertThat(decoded.cells()).containsExactly(List.of("2", ""), List.of("3", "1"));
  }

  @Test
  void aListOfRecordsRejectsItsRow() throws IOException {
    Schema inner = SchemaBuilder.record("Part").fields().requiredInt("n").endRecord();
    Schema schema =
        SchemaBuilder.record("Return")
            .fields()
            .name("parts")
            .type()
            .array()
            .items(inner)
            .noDefault()
            .endRecord();
    Decoded decoded =
        avro(
            SampleFiles.avro(
                schema,
                List.of(
                    new GenericRecordBuilder(schema).set("parts", List.of()).build(),
                    new GenericRecordBuilder(schema)
                        .set("parts", List.of(new GenericRecordBuilder(inner).set("n", 1).build()))
                        .build()),
                CodecFactory.nullCodec()));

    assertThat(decoded.cells()).containsExactly(List.of(""));
    assertThat(decoded.rules()).containsExactly("2 cell_nested");
  }

  @Test
  void aFileThatIsCutOffIsTold() throws IOException {
    byte[] whole = SampleFiles.avro();
    List<Integer> passed = new ArrayList<>();
    for (int length = 0; length < whole.length; length++) {
      List<String> rules = avro(Arrays.copyOf(whole, length)).rules();
      if (rules.isEmpty()) {
        passed.add(length);
      } else {
        assertThat(rules).as("%d bytes", length).hasSize(1).allMatch(rule -> rule.startsWith("0 "));
      }
    }
    // Without its only block the file is whole, though nothing is in it.
    assertThat(passed).hasSize(1);
    assertThat(avro("{}".getBytes(StandardCharsets.UTF_8)).rules())
        .containsExactly("0 file_unreadable");
    assertThat(avro(new byte[0]).rejections).hasSize(1);
  }

  private static JsonNode vector(String name) throws IOException {
    Path index = SharedFolder.file("refs/avro/files.json");
    for (JsonNode each : new ObjectMapper().readTree(index.toFile()).get("files")) {
      if (each.get("file").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schemas/simple/data.avro",
        "schemas/withUnion/data.avro",
        "syncInMeta.avro",
        "weather-deflate.avro",
        "weather-snappy.avro",
        "weather-sorted.avro",
        "weather-zstd.avro",
        "weather.avro"
      })
  void vectorsAreReadAsPythonReadsThem(String name) throws IOException {
    JsonNode vector = vector(name);

    Decoded decoded = avro(SharedFolder.file("refs/avro/data/" + name));

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.rows).hasSize(vector.get("rows").asInt());
    int row = 0;
    for (JsonNode expected : vector.get("first")) {
      int at = row++;
      expected
          .properties()
          .forEach(
              field -> {
                if (field.getValue().isObject()) {
                  assertThat(decoded.rows.get(at).cell(field.getKey() + "/d1"))
                      .isEqualTo(field.getValue().get("d1").asText());
                } else {
                  assertThat(decoded.rows.get(at).cell(field.getKey()))
                      .isEqualTo(field.getValue().isNull() ? "" : field.getValue().asText());
                }
              });
    }
  }

  /** Avro 1.2 wrote another kind of container, which Avro itself has given up but for one class. */
  @Test
  void aVectorOfAnotherContainerIsRefused() {
    Decoded decoded = avro(SharedFolder.file("refs/avro/data/test.avro12"));

    assertThat(decoded.rules()).containsExactly("0 file_unreadable");
    assertThat(decoded.only().getMessage()).contains("no Avro file of version 1");
  }
}
