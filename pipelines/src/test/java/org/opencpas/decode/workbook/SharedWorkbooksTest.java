package org.opencpas.decode.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.decode.Books;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.SharedFolder;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TagRow;
import org.opencpas.source.TextFormat;

/** Public workbooks against the CSV files of the same tables. */
class SharedWorkbooksTest {
  private static final TextFormat TAGGED = new TextFormat("", "", '.', TagRow.HXL);

  @ParameterizedTest
  @CsvSource({
    "XLSX, input-valid.xlsx, input-valid.csv",
    "XLSX, input-valid-xlsx.NOEXT, input-valid.csv",
    "XLS, input-valid.xls, input-valid.csv"
  })
  void workbooksOfHxlHaveTheRowsOfTheirCsv(SourceFormat format, String book, String csv)
      throws IOException {
    Decoded read = Books.read(format, file("07_hxl/test_io/" + book), "", "A2");
    // No cell of it is quoted.
    List<List<String>> lines =
        new String(file("07_hxl/test_io/" + csv), StandardCharsets.UTF_8)
            .lines()
            .skip(2)
            .map(line -> List.of(line.split(",", -1)))
            .toList();

    assertThat(read.rejections).isEmpty();
    assertThat(read.cells()).isEqualTo(lines);
    assertThat(read.lines()).containsExactly(3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void mergedHeadersLeaveBlankNames() throws IOException {
    Decoded whole =
        Books.read(
            SourceFormat.XLSX, file("07_hxl/test_io/input-merged.xlsx"), TAGGED, TablePlace.FIRST);
    Decoded below =
        Books.read(SourceFormat.XLSX, file("07_hxl/test_io/input-merged.xlsx"), "", "A2");

    assertThat(whole.rejections).isEmpty();
    assertThat(whole.rows.get(0).header().names())
        .containsExactly("¿Qué?", "", "", "¿Quién?", "¿Para quién?", "", "¿Dónde?", "¿Cuándo?", "");
    assertThat(below.rows.get(0).header().names())
        .containsExactly(
            "Registro",
            "Sector/Cluster",
            "Subsector",
            "Organización",
            "Hombres",
            "Mujeres",
            "País",
            "Departamento/Provincia/Estado",
            "");
    assertThat(below.rows.get(1).cells())
        .containsExactly(
            "001",
            "WASH",
            "Higiene",
            "ACNUR",
            "100",
            "100",
            "Panamá",
            "Los Santos",
            "1 March 2015");
  }

  @Test
  void everyRowOfUnhcrIsThatOfTheCsv() throws IOException {
    String name = "01_unhcr_results/unhcr_2023_iati_result";
    Decoded book = Books.read(SourceFormat.XLSX, file(name + ".xlsx"));
    Decoded csv = Books.read(SourceFormat.CSV, file(name + ".csv"));

    assertThat(book.rejections).isEmpty();
    assertThat(book.rows).hasSize(2385);
    assertThat(book.rows.get(0).header().names()).isEqualTo(csv.rows.get(0).header().names());
    assertThat(book.cells()).isEqualTo(csv.cells());
  }

  private static byte[] file(String path) throws IOException {
    return Files.readAllBytes(SharedFolder.file("data/" + path));
  }
}
