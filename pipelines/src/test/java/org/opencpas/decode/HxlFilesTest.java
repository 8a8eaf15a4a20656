package org.opencpas.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.source.TablePlace;

/** The public files of HXL's own library: every one is read, or refused for a reason. */
class HxlFilesTest {
  private static final String IO = "test_io/";

  /** Files that hold no HXL, and why. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "test_io/input-invalid.csv", "hxl_no_tags",
          "test_io/input-notag1.html", "file_is_page",
          "test_io/input-notag2.html", "file_is_page",
          "test_io/input-untagged-csv.zip", "hxl_no_tags",
          "test_io/input-untagged-objects.json", "hxl_no_tags",
          "test_io/input-untagged.csv", "hxl_no_tags",
          "test_io/input-untagged.json", "hxl_no_tags",
          "test_scripts/input-untagged.csv", "hxl_no_tags",
          "test_converters/wide-tagging-test.csv", "hxl_no_tags");

  private static Set<String> files() throws IOException {
    Path folder = SharedFolder.file("data/07_hxl");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyFileIsReadOrRefusedForItsReason() throws IOException {
    Set<String> files = files();
    for (String file : files) {
      Decoded decoded = HxlReading.shared(file);
      if (REFUSED.containsKey(file)) {
        assertThat(decoded.rules()).as(file).containsExactly("0 " + REFUSED.get(file));
        assertThat(decoded.rows).as(file).isEmpty();
      } else {
        assertThat(decoded.rejections).as(file).isEmpty();
        assertThat(decoded.rows).as(file).isNotEmpty();
        assertThat(decoded.names()).as(file).allMatch(name -> name.startsWith("#"));
      }
    }
    assertThat(files).hasSize(81).containsAll(REFUSED.keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "input-valid.csv",
        "input-valid.hxl",
        "input-valid.json",
        "input-valid-json.txt",
        "input-valid-latin1.csv",
        "input-valid-nested.json",
        "input-valid-objects.json",
        "input-valid.ssv",
        "input-valid.tsv",
        "input-valid-csv.zip",
        "input-valid.xls",
        "input-valid.xlsx",
        "input-valid-xlsx.NOEXT",
        "input-zip-invalid.zip",
        "output-valid.json"
      })
  void everyContainerHoldsTheRowsOfTheOutput(String file) {
    Decoded output = HxlReading.shared(IO + "output-valid.csv");
    Decoded input = HxlReading.shared(IO + file);

    assertThat(input.names())
        .containsExactly(
            "#sector+es",
            "#subsector+es",
            "#org+es",
            "#targeted+f",
            "#targeted+m",
            "#country",
            "#adm1",
            "#date+reported")
        .isEqualTo(output.names());
    assertThat(input.cells()).isEqualTo(output.cells()).hasSize(4);
    assertThat(input.cells().get(3))
        .containsExactly("WASH", "Urbano", "OMS", "80", "95", "Venezuela", "Amazonas", "");
  }

  /** Its objects have their keys in the order of the alphabet. */
  @Test
  void objectsHoldTheRowsOfTheOutput() {
    Decoded objects = HxlReading.shared(IO + "output-valid-objects.json");
    Decoded output = HxlReading.shared(IO + "output-valid.csv");

    assertThat(objects.names()).containsExactlyInAnyOrderElementsOf(output.names());
    for (String name : output.names()) {
      assertThat(objects.rows.stream().map(row -> row.cell(name)))
          .isEqualTo(output.rows.stream().map(row -> row.cell(name)).toList());
    }
  }

  @Test
  void theSourceChoosesBetweenLists() {
    Path file = SharedFolder.file("data/07_hxl/test_io/input-valid-json-selector.json");

    for (var list :
        List.of(List.of("", "Coast"), List.of("sel1", "Coast"), List.of("sel2", "Plains"))) {
      assertThat(
              HxlReading.read(
                      () -> Files.newInputStream(file), new TablePlace("", "", list.get(0), ""))
                  .rows
                  .get(0)
                  .cell("#adm1"))
          .isEqualTo(list.get(1));
    }
  }

  @Test
  void aFuzzyTagRowIsOne() {
    Decoded fuzzy = HxlReading.shared(IO + "input-fuzzy.csv");

    assertThat(fuzzy.names())
        .containsExactly("#sector+es", "#subsector+es", "#org+es", "#targeted+f", "#targeted+f");
    assertThat(fuzzy.rows.get(3).cell("#targeted+f#2")).isEqualTo("95");
    assertThat(fuzzy.rows).hasSize(4);
  }

  @Test
  void linesOfCellsAndHeadersOfSeveralLinesAreKept() {
    assertThat(HxlReading.shared(IO + "input-multiline.csv").cells())
        .containsExactly(List.of("Line 1\nLine 2\nLine 3"));
    Decoded several = HxlReading.shared(IO + "input-multiple-headers.csv");
    assertThat(several.names()).containsExactly("#org", "#adm1", "#affected");
    assertThat(several.cells())
        .containsExactly(List.of("Org X", "Coast", " 100"), List.of("Org Y", "Mountains", " 200"));
  }

  /** The upper left cell alone has the value; the file says nothing of the others. */
  @Test
  void mergedCellsAreBlankButForTheFirst() {
    Decoded merged = HxlReading.shared(IO + "input-merged.xlsx");

    assertThat(merged.rows.stream().map(row -> row.cell("#org")))
        .containsExactly("ACNUR", "UNICEF", "", "OMS");
    assertThat(merged.rows.stream().map(row -> row.cell("#date")))
        .containsExactly("1 March 2015", "", "", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"input-quality.xls", "input-quality.xlsx"})
  void theSheetWithTagsIsFoundBehindAnother(String file) {
    Decoded quality = HxlReading.shared(IO + file);

    assertThat(quality.rows).allMatch(row -> row.sheet().equals("input-quality-hxl"));
    assertThat(quality.rows.stream().map(row -> row.cell("#targeted+f")))
        .containsExactly("100", "105", "250", "80");
    assertThat(quality.rows.stream().map(row -> row.cell("#date")))
        .containsExactly("1 March 2015", "1 March 2015", "1 March 2015", "1 March 2015");
  }
}
