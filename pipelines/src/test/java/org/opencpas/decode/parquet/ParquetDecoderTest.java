package org.opencpas.decode.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.FileDecoder;
import org.opencpas.decode.SampleFiles;
import org.opencpas.decode.SharedFolder;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;

/** Rows of Parquet files, ours and those of others. */
class ParquetDecoderTest {
  @TempDir Path folder;

  private static Decoded parquet(byte[] bytes) {
    return Decoded.with(
        SourceFormat.PARQUET, () -> new ByteArrayInputStream(bytes), TablePlace.FIRST);
  }

  private static Decoded parquet(Path file) {
    return Decoded.with(SourceFormat.PARQUET, () -> Files.newInputStream(file), TablePlace.FIRST);
  }

  @Test
  void everyTypeHasTheTextThatItHasInAvro() throws IOException {
    Decoded parquet = parquet(SampleFiles.parquet(folder));
    Decoded avro =
        Decoded.with(
            SourceFormat.AVRO,
            () -> new ByteArrayInputStream(SampleFiles.avro()),
            TablePlace.FIRST);

    assertThat(parquet.rejections).isEmpty();
    assertThat(parquet.names()).isEqualTo(avro.names());
    assertThat(parquet.lines()).containsExactly(1L, 2L);
    // Bytes without a type: as text where they can be one.
    assertThat(parquet.cells().get(0)).isEqualTo(avro.cells().get(0));
    assertThat(parquet.cells().get(1)).isEqualTo(avro.cells().get(1));
  }

  @Test
  void whatIsNoParquetIsOneRejection() throws IOException {
    byte[] whole = SampleFiles.parquet(folder);

    assertThat(parquet(new byte[0]).rules()).containsExactly("0 file_empty");
    assertThat(parquet("PAR1".getBytes(StandardCharsets.UTF_8)).rules())
        .containsExactly("0 file_unreadable");
    assertThat(parquet(Arrays.copyOf(whole, whole.length - 1)).rules())
        .containsExactly("0 file_unreadable");
  }

  private static JsonNode vector(String name) throws IOException {
    Path index = SharedFolder.file("refs/parquet/expectations.json");
    for (JsonNode each : new ObjectMapper().readTree(index.toFile()).get("files")) {
      if (each.get("file").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name);
  }

  /** All 15 vectors of the index: rows, and the sum and missing values of each column. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "alltypes_dictionary",
        "alltypes_plain",
        "alltypes_plain.snappy",
        "alltypes_tiny_pages",
        "alltypes_tiny_pages_plain",
        "byte_array_decimal",
        "datapage_v2.snappy",
        "delta_binary_packed",
        "fixed_length_decimal",
        "fixed_length_decimal_legacy",
        "int32_decimal",
        "int64_decimal",
        "int96_from_spark",
        "list_columns",
        "nested_lists.snappy",
        "nulls.snappy"
      })
  void vectorsAreReadAsTwoOtherReadersReadThem(String name) throws IOException {
    JsonNode vector = vector(name + ".parquet");

    Decoded decoded = parquet(SharedFolder.file("refs/parquet/data/" + name + ".parquet"));

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.rows).hasSize(vector.get("num_rows").asInt());
    for (Map.Entry<String, JsonNode> column : vector.get("column_stats_duckdb").properties()) {
      if (decoded.names().contains(column.getKey())) {
        checkColumn(decoded, column.getKey(), column.getValue());
      }
    }
    checkRows(decoded.rows, vector.path("first_rows_hyparquet"));
  }

  private static void checkColumn(Decoded decoded, String name, JsonNode expected) {
    List<String> cells = decoded.rows.stream().map(row -> row.cell(name)).toList();
    if (expected.has("sum")) {
      BigDecimal sum =
          cells.stream()
              .filter(cell -> !cell.isEmpty())
              .map(BigDecimal::new)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      double wanted = expected.get("sum").asDouble();
      assertThat(sum.doubleValue())
          .as(name)
          .isCloseTo(wanted, Offset.offset(Math.abs(wanted) * 1e-7 + 1e-9));
    }
    assertThat(cells.stream().filter(String::isEmpty).count())
        .as(name)
        .isEqualTo(expected.get("nulls").asLong());
  }

  private static void checkRows(List<RawRow> rows, JsonNode expected) {
    for (int i = 0; i < expected.size(); i++) {
      for (Map.Entry<String, JsonNode> field : expected.get(i).properties()) {
        if (rows.get(i).header().position(field.getKey()) >= 0) {
          checkCell(rows.get(i).cell(field.getKey()), field.getValue(), field.getKey());
        }
      }
    }
  }

  private static void checkCell(String cell, JsonNode expected, String name) {
    if (expected.isArray()) {
      List<String> texts = new ArrayList<>();
      expected.forEach(each -> texts.add(each.isNull() ? "" : each.asText()));
      assertThat(cell).as(name).isEqualTo(String.join(";", texts));
    } else if (expected.isNull()) {
      assertThat(cell).as(name).isEmpty();
    } else if (expected.isNumber() && name.equals("float_col")) {
      assertThat((double) Float.parseFloat(cell)).isEqualTo(expected.asDouble());
      assertThat(cell).hasSizeLessThan(4);
    } else if (expected.isNumber()) {
      assertThat(Double.parseDouble(cell)).as(name).isEqualTo(expected.asDouble());
    } else if (expected.asText().endsWith("Z")) {
      assertThat(LocalDateTime.parse(cell))
          .isEqualToIgnoringNanos(LocalDateTime.parse(expected.asText().replace("Z", "")));
    } else {
      assertThat(cell).as(name).isEqualTo(expected.asText());
    }
  }

  /** The one column of the vector that is a list of lists of lists. */
  @Test
  void listsOfListsAreNoColumn() {
    Decoded decoded = parquet(SharedFolder.file("refs/parquet/data/nested_lists.snappy.parquet"));

    assertThat(decoded.names()).containsExactly("b");
  }

  @Test
  void nestedGroupsHaveSlashes() {
    assertThat(parquet(SharedFolder.file("refs/parquet/data/nulls.snappy.parquet")).names())
        .containsExactly("b_struct/b_c_int");
  }

  /** Rows and the sum of the outcomes as DuckDB gives them. */
  @ParameterizedTest
  @CsvSource({
    "bm_conflictology_cm_2021, 27504, 552912",
    "bm_zero_cm_2021, 2292000, 0",
    "cm_actuals_2021, 2292, 200181"
  })
  void forecastsHaveTheirRows(String name, int rows, long outcome) {
    Path file = SharedFolder.file("data/12_views/" + name + ".parquet");
    Count count = new Count();
    DecodedFile decoded =
        new FileDecoder()
            .decode(
                () -> Files.newInputStream(file),
                Decoded.FILE,
                new FileLayout(SourceFormat.PARQUET, TextFormat.DETECTED, TablePlace.FIRST),
                count);

    assertThat(count.rejections).isZero();
    assertThat(decoded.rows()).isEqualTo(rows);
    assertThat(count.rows).isEqualTo(rows);
    assertThat(count.outcome).isEqualTo(outcome);
  }

  private static final class Count implements RowSink {
    private long rows;
    private long rejections;
    private long outcome;

    @Override
    public void row(RawRow row) {
      rows++;
      outcome += Long.parseLong(row.cell("outcome"));
    }

    @Override
    public void rejection(Rejection rejection) {
      rejections++;
    }
  }

  @Test
  void aGeoParquetFileHasNoColumnForItsShapes() {
    Decoded decoded =
        parquet(SharedFolder.file("data/09_boundaries/cod_ab_caf/caf_admin1.parquet"));

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.rows).hasSize(17);
    assertThat(decoded.names()).contains("adm1_pcode").doesNotContain("geometry");
    RawRow mbomou = decoded.rows.get(0);
    assertThat(mbomou.cell("adm1_name")).isEqualTo("Mbomou");
    assertThat(mbomou.cell("valid_on")).isEqualTo("2015-06-15");
    assertThat(mbomou.cell("area_sqkm")).isEqualTo("60238.32571465");
    assertThat(mbomou.cell("version_no")).isEqualTo("201506");
    assertThat(mbomou.cell("bbox/xmin")).isEqualTo("21.73722000000015");
    assertThat(decoded.rows.stream().map(row -> row.cell("adm1_pcode")))
        .contains("CF62", "CF61")
        .doesNotHaveDuplicates();
  }
}
