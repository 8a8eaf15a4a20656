package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what their source says: what a person is told, and what to do. */
class WrongFilesTest {
  @TempDir private Path directory = Path.of("");

  private String told(String format, byte[] file) {
    SmallWorkspace workspace =
        SmallWorkspace.in(directory)
            .with(
                "assessment.yaml",
                "name: small\nsources:\n  - {name: returns, files: records/a, format: "
                    + format
                    + ", constants: {mission_id: KESMIS}}\n")
            .with("records/a", file);
    return Program.run("check", workspace.directory()).ending(3).out();
  }

  private String told(String format, String file) {
    return told(format, file.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indicator-records",
        "json",
        "avro",
        "parquet",
        "xlsx",
        "xls",
        "dhis2",
        "sdmx-csv",
        "iati"
      })
  void anEmptyFileIsCalledOne(String format) {
    assertThat(told(format, "")).contains("records/a is empty [file_empty]. Ask the sender");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indicator-records",
        "json",
        "avro",
        "parquet",
        "xlsx",
        "xls",
        "dhis2",
        "sdmx-csv",
        "iati"
      })
  void aWebPageIsCalledOne(String format) {
    assertThat(told(format, "\uFEFF\n<!DOCTYPE HTML>\n<html><body>Log in</body></html>"))
        .contains("records/a begins as web pages do [file_is_page]. Download the data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"indicator-records", "json", "sdmx-csv", "iati", "dhis2"})
  void aWorkbookIsCalledOne(String format) {
    byte[] old = new byte[600];
    System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, old, 0, 4);

    assertThat(told(format, old))
        .contains("records/a is a workbook of Excel", "[format_other]. Say the format");
    assertThat(told(format, "PK\u0003\u0004" + "\0".repeat(26) + "[Content_Types].xml"))
        .contains("records/a is a workbook of Excel", "[format_other]. Say the format");
  }

  /** What a library calls its own objects would differ from run to run. */
  @Test
  void aTextInPlaceOfParquetIsToldTheSameEachTime() {
    assertThat(told("parquet", "region,value\nKS01,1\n"))
        .contains("the file is not a Parquet file")
        .doesNotContain("@");
  }

  @Test
  void aTextInPlaceOfXmlIsToldInOneLine() {
    assertThat(told("iati", "region,value\nKS01,1\n"))
        .contains(
            "line 1, column 2: Unexpected character 'r' (code 114) in prolog [xml_unreadable]")
        .contains("If it is no XML, say its format in the source");
  }

  @Test
  void namesInASingleCellHintAtTheDelimiter() {
    SmallWorkspace workspace =
        SmallWorkspace.filledIn(directory)
            .with(
                "assessment.yaml",
                "name: small\nsources:\n  - {name: returns, files: records/*.csv,"
                    + " format: indicator-records, delimiter: \";\"}\n");

    assertThat(Program.run("check", workspace.directory()).ending(3).out())
        .contains("say in the source which delimiter parts its names");
  }
}
