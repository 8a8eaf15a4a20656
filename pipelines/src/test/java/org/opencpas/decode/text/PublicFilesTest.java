package org.opencpas.decode.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.SharedFolder;
import org.opencpas.source.RawRow;
import org.opencpas.source.SourceFile;
import org.opencpas.source.TextFormat;

/** Published files and test vectors, read whole. */
class PublicFilesTest {

  private static Decoded decode(Path path) {
    SourceFile file = new SourceFile("public", 0, path.toString(), path.toString(), -1);
    return Decoded.with(
        new CsvDecoder(), () -> Files.newInputStream(path), file, TextFormat.DETECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json",
        "location_coordinates", "newlines", "newlines_crlf", "quotes_and_newlines", "simple",
        "simple_crlf", "utf8"
      })
  void csvSpectrumIsReadAsItsAuthorsRead(String vector) throws IOException {
    Path csv = SharedFolder.file("refs/csv/csv-spectrum/" + vector + ".csv");
    Path json = SharedFolder.file("refs/csv/csv-spectrum/" + vector + ".json");

    Decoded decoded = decode(csv);

    List<Map<String, String>> expected =
        new ObjectMapper()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .readValue(json.toFile(), new TypeReference<>() {});
    assertThat(decoded.rejections).isEmpty();
    // The vector's own expectation has another telephone number than its file.
    expected.forEach(row -> row.replace("Contact Phone Number", "1234567890", "2095257564"));
    assertThat(byName(decoded)).isEqualTo(expected);
  }

  private static List<Map<String, String>> byName(Decoded decoded) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (RawRow row : decoded.rows) {
      Map<String, String> cells = new LinkedHashMap<>();
      row.header().names().forEach(name -> cells.put(name, row.cell(name)));
      rows.add(cells);
    }
    return rows;
  }

  /** Rows and last line as Python's csv module counts them; UCDP files have a row of HXL tags. */
  @ParameterizedTest
  @CsvSource({
    "01_unhcr_results/unhcr_2016_iati_result.csv, 4979, 4980",
    "01_unhcr_results/unhcr_2017_iati_result.csv, 4574, 4575",
    "01_unhcr_results/unhcr_2018_iati_result.csv, 3987, 3988",
    "01_unhcr_results/unhcr_2022_iati_result.csv, 2036, 2037",
    "01_unhcr_results/unhcr_2023_iati_result.csv, 2385, 2386",
    "02_ucdp_ged/conflict_data_ssd.csv, 942, 1395",
    "02_ucdp_ged/conflict_data_nga.csv, 4604, 6022",
  })
  void publishedFilesHaveTheirRows(String path, int rows, long lastLine) {
    Decoded decoded = decode(SharedFolder.file("data/" + path));

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.file.rows()).isEqualTo(rows);
    assertThat(decoded.rows).hasSize(rows);
    assertThat(decoded.rows.get(rows - 1).line()).isEqualTo(lastLine);
  }
}
