package org.opencpas.decode.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.decode.Decoded;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;

/** SDMX-CSV in its versions and forms: codes under the ids of components. */
class SdmxCsvDecoderTest {
  private static final String HEADER =
      "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n";

  private static Decoded decoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Decoded.with(
        SourceFormat.SDMX_CSV, () -> new ByteArrayInputStream(bytes), TablePlace.FIRST);
  }

  private static String cell(Decoded decoded, int row, String column) {
    return decoded.rows.get(row).cell(column);
  }

  @Test
  void version1BeginsWithDataflow() {
    Decoded decoded =
        decoded("DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE\nKES:DF(1.0),KS01,2024-Q1,7\n");

    assertThat(decoded.names())
        .containsExactly("DATAFLOW", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS");
    assertThat(decoded.cells()).containsExactly(List.of("KES:DF(1.0)", "KS01", "2024-Q1", "7", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "STRUCTURE;STRUCTURE_ID;REF_AREA;OBS_VALUE~dataflow;KES:DF(1.0);KS01;7,5|;",
        "STRUCTURE[,];STRUCTURE_ID;REF_AREA;OBS_VALUE~dataflow;KES:DF(1.0);KS01;7,5|;",
        "\"STRUCTURE\";\"STRUCTURE_ID\";\"REF_AREA\";\"OBS_VALUE\"~dataflow;a,b;KS01;\"7,5\"|;",
        "STRUCTURE#STRUCTURE_ID#REF_AREA#OBS_VALUE~dataflow#K;;;;#KS01#7,5|#",
      })
  void cellsEndWithTheSignAfterTheFirstName(String text, String delimiter) {
    Decoded decoded = decoded(text.replace('~', '\n'));

    assertThat(decoded.file.delimiter()).isEqualTo(delimiter);
    assertThat(cell(decoded, 0, "REF_AREA")).isEqualTo("KS01");
    assertThat(cell(decoded, 0, "OBS_VALUE")).isEqualTo("7,5");
  }

  @Test
  void labelsGoAndCodesStay() {
    Decoded decoded =
        decoded(
            """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Area,TIME_PERIOD: Time,OBS_VALUE: Value,COMMENT: Comment
            dataflow,KES:DF(1.0): Patrols of Kestria,M,KS01: Haute-Vérane: north,2024,7,Note: late
            """);

    assertThat(decoded.names())
        .startsWith("STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "TIME_PERIOD", "OBS_VALUE");
    assertThat(decoded.cells().get(0))
        .containsExactly("dataflow", "KES:DF(1.0)", "M", "KS01", "2024", "7", "Note: late", "");
  }

  @Test
  void severalValuesAreJoinedAndOneLanguageIsTaken() {
    Decoded decoded =
        decoded(
            """
            STRUCTURE[|],STRUCTURE_ID,REF_AREA,ORG[]: Who,TITLE[en;fr]: Title,OBS_VALUE
            dataflow,A,KS01,UN: Nations|NGO: Others,fr:Ponts|en:Bridges,7
            dataflow,A,KS02,"UN|""a|b""\",fr:Ponts|en:,8
            dataflow,A,KS03,,,9
            """);

    assertThat(decoded.rows)
        .extracting(row -> row.cell("ORG"))
        .containsExactly("UN;NGO", "UN;a|b", "");
    assertThat(decoded.rows)
        .extracting(row -> row.cell("TITLE"))
        .containsExactly("Bridges", "Ponts", "");
  }

  @Test
  void whatIsSwitchedOffIsBlankAndMissingValuesHaveTheirStatus() {
    Decoded decoded =
        decoded(
            """
            STRUCTURE,STRUCTURE_ID,REF_AREA,SEX,OBS_VALUE,OBS_STATUS,COMMENT
            dataflow,A,KS01,~,7,A,#N/A
            dataflow,A,KS01,F,NaN,,
            dataflow,A,KS01,M,#N/A,A,
            dataflow,A,KS01,T,NaN,M,
            """);

    assertThat(decoded.rows)
        .extracting(
            row ->
                row.cell("SEX")
                    + "/"
                    + row.cell("OBS_VALUE")
                    + "/"
                    + row.cell("OBS_STATUS")
                    + "/"
                    + row.cell("COMMENT"))
        .containsExactly("/7/A/", "F//O/", "M//O/", "T//M/");
    assertThat(cell(decoded(HEADER + "dataflow,A,M,KS01,I,2024,NaN,0\n"), 0, "OBS_STATUS"))
        .isEqualTo("O");
  }

  @Test
  void aDeletionNamesOneFactOrIsRefused() {
    Decoded decoded =
        decoded(
            HEADER
                + """
                dataflow,A,D,KS01,patrols,2024,,
                dataflow,A,D,KS01,patrols,2024,-,-
                dataflow,A,D,KS01,patrols,2024,7,0
                dataflow,A,D,,patrols,2024,,
                dataflow,A,D,KS01,~,2024,,
                dataflow,A,D,KS01,patrols,2024,,-
                dataflow,A,M,KS01,patrols,,,3
                """);

    assertThat(decoded.lines()).containsExactly(2L, 3L, 4L, 8L);
    assertThat(decoded.rows.subList(0, 3))
        .allSatisfy(row -> assertThat(row.cells().subList(6, 9)).containsOnly(""));
    assertThat(decoded.rules())
        .containsExactly("5 deletion_too_wide", "6 deletion_too_wide", "7 deletion_of_parts");
    assertThat(decoded.rejections.get(0).getColumnName()).isEqualTo("REF_AREA");
  }

  @Test
  void dimensionsBehindTheValueCountToo() {
    Decoded decoded = decoded("STRUCTURE,STRUCTURE_ID,ACTION,OBS_VALUE,REF_AREA\ndataflow,A,D,,\n");

    assertThat(decoded.rules()).containsExactly("2 deletion_too_wide");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REF_AREA,TIME_PERIOD,OBS_VALUE|header_unreadable",
        "STRUCTURE,REF_AREA,REF_AREA: Area|column_repeated",
        "''|file_empty"
      })
  void whatIsNoSdmxCsvIsOneRejection(String header, String rule) {
    Decoded decoded = decoded(header.isEmpty() ? "" : header + "\na,b,c\n");

    assertThat(decoded.rows).isEmpty();
    assertThat(decoded.rules()).containsExactly("0 " + rule);
  }

  @Test
  void aRowThatIsTooShortIsRejectedAloneAndTheRestIsRead() {
    Decoded decoded =
        decoded(HEADER + "dataflow,A,M,KS01\ndataflow,A,M,KS01,patrols,2024,7,0\n\"dataflow,A");

    assertThat(decoded.lines()).containsExactly(3L);
    assertThat(decoded.rules()).containsExactly("2 cell_count", "4 quote_unclosed");
    assertThat(decoded.rejections.get(0).getMessage()).contains("4 cells, the header 8");
  }
}
