package org.opencpas.decode.json;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.SharedFolder;
import org.opencpas.source.RawRow;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;

/** Published JSON files, against their twins in CSV where they have any. */
class PublicTreesTest {
  private static final List<String> TAGS =
      List.of(
          "",
          "#sector+es",
          "#subsector+es",
          "#org+es",
          "#targeted+f",
          "#targeted+m",
          "#country",
          "#adm1",
          "#date+reported");

  private static Decoded read(SourceFormat format, String path, String rows) {
    Path file = SharedFolder.file("data/" + path);
    return Decoded.with(format, () -> Files.newInputStream(file), new TablePlace("", "", rows, ""));
  }

  /** The rows below the tags of input-valid.csv. */
  private static List<List<String>> twin() throws IOException {
    Path file = SharedFolder.file("data/07_hxl/test_io/input-valid.csv");
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file)) {
      records.forEach(record -> rows.add(record.getFields()));
    }
    int tags = rows.indexOf(TAGS);
    return rows.subList(tags + 1, rows.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"input-valid-objects.json", "input-valid-nested.json"})
  void objectsOfHxlAreTheRowsOfTheCsv(String name) throws IOException {
    Decoded decoded = read(SourceFormat.JSON, "07_hxl/test_io/" + name, "");

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.names()).isEqualTo(TAGS);
    assertThat(decoded.cells()).isEqualTo(twin());
  }

  @Test
  void listsOfHxlAreTheRowsOfTheCsv() throws IOException {
    Path file = SharedFolder.file("data/07_hxl/test_io/input-valid.json");
    JsonText text = new JsonText(() -> Files.newInputStream(file), TextFormat.DETECTED, 1_000);
    List<List<String>> rows = new ArrayList<>();
    try (JsonEntries entries = JsonEntries.open(text, JsonPlace.find(text, ""))) {
      JsonListRows table = new JsonListRows(entries, 1_000);
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        rows.add(((FoundRow.Cells) row.get()).texts());
      }
    }

    assertThat(rows.subList(rows.indexOf(TAGS) + 1, rows.size())).isEqualTo(twin());
  }

  @Test
  void theSourceChoosesBetweenTwoListsOfHxl() {
    String file = "07_hxl/test_io/input-valid-json-selector.json";

    assertThat(read(SourceFormat.JSON, file, "sel2").cells())
        .containsExactly(List.of("Plains", "200"));
    assertThat(read(SourceFormat.JSON, file, "").cells()).containsExactly(List.of("Coast", "100"));
  }

  @Test
  void untaggedObjectsAreTheRowsOfTheirCsv() {
    Decoded json = read(SourceFormat.JSON, "07_hxl/test_io/input-untagged-objects.json", "");

    assertThat(json.rejections).isEmpty();
    assertThat(json.rows).hasSize(4);
    assertThat(json.rows.get(3).cell("Departamento/Provincia/Estado")).isEqualTo("Amazonas");
    assertThat(json.rows.stream().map(row -> row.cell("Mujeres")))
        .containsExactly("100", "", "300", "95");
  }

  @Test
  void propertiesOfGeoJsonAreRows() {
    Decoded decoded = read(SourceFormat.JSON, "09_boundaries/ne_10m_admin1_missions_A.geojson", "");

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.names())
        .contains("properties/name", "properties/iso_3166_2", "geometry/type")
        .doesNotContain("geometry/coordinates");
    RawRow first = decoded.rows.get(0);
    assertThat(first.cell("properties/adm1_code")).isEqualTo("ESB-5132");
    assertThat(first.cell("properties/latitude")).isEqualTo("35.0123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03_un_missions/psdata_metadata-all.json",
        "04_un_contributions/ipi_missions.json",
        "14_dhis2/dataValueSetJ.json"
      })
  void otherFilesAreReadToTheirEnd(String path) {
    Decoded decoded = read(SourceFormat.JSON, path, "");

    assertThat(decoded.rejections).noneMatch(each -> each.getLine() == 0);
    assertThat(decoded.file.rows()).isPositive();
  }
}
