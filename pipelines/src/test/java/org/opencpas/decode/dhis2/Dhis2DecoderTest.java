package org.opencpas.decode.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.decode.Packed;
import org.opencpas.decode.SharedFolder;
import org.opencpas.source.FileLayout;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;

/** Data value sets of DHIS2: three containers, one table. */
class Dhis2DecoderTest {
  private static final String SOUND = "<dataValueSet><dataValue dataElement=\"a\" value=\"1\"/>";

  private static final List<String> NAMES =
      List.of(
          "dataElement",
          "period",
          "orgUnit",
          "categoryOptionCombo",
          "attributeOptionCombo",
          "value",
          "storedBy",
          "lastUpdated",
          "comment",
          "followUp",
          "deleted");

  private static Decoded decoded(String text) {
    return decoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Decoded decoded(byte[] bytes) {
    return Decoded.with(
        SourceFormat.DHIS2, () -> new ByteArrayInputStream(bytes), TablePlace.FIRST);
  }

  private static List<String> row(String... cells) {
    return List.of(cells);
  }

  private static final List<String> PATROLS =
      row("patrols", "202401", "KS01", "", "", "7", "", "2024-02-03", "", "", "");

  @Test
  void csvWithAHeaderInAnyOrderCaseAndForm() {
    Decoded decoded =
        decoded(
            """
            CMT,"OrgUnit",Period,dataelement,value,catoptcombo,attroptcombo,strby,lstupd,other
            late,KS01,202401,patrols,7,f,ngo,me,2024-02-03,x
            ,KS02,202401,patrols,8
            ,KS02,202401,patrols,9,,,,,
            """);

    assertThat(decoded.names()).isEqualTo(NAMES);
    assertThat(decoded.cells())
        .containsExactly(
            row("patrols", "202401", "KS01", "f", "ngo", "7", "me", "2024-02-03", "late", "", ""),
            row("patrols", "202401", "KS02", "", "", "9", "", "", "", "", ""));
    assertThat(decoded.lines()).containsExactly(2L, 4L);
    assertThat(decoded.rules()).containsExactly("3 cell_count");
    assertThat(decoded.file.rows()).isEqualTo(3);
  }

  @Test
  void csvWithoutAHeaderHasItsColumnsInOrder() {
    Decoded decoded =
        decoded(
            """
            patrols;202401;KS01;;;7;value;2024-02-03;comment;false;true
            patrols;202402;KS01;;;8;;;;;
            """);

    assertThat(decoded.lines()).containsExactly(1L, 2L);
    assertThat(decoded.cells().get(0))
        .isEqualTo(
            row(
                "patrols",
                "202401",
                "KS01",
                "",
                "",
                "7",
                "value",
                "2024-02-03",
                "comment",
                "false",
                "true"));
    assertThat(decoded.file.delimiter()).isEqualTo(";");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b,c|header_unreadable",
        "dataelement,period,value,comment|column_missing",
        "dataelement,period,orgunit,value,lstupd,timestamp|column_repeated",
        "''|file_empty"
      })
  void csvThatCannotBeReadIsOneRejection(String text, String rule) {
    Decoded decoded = decoded(text + "\n1,2,3\n".repeat(text.isEmpty() ? 0 : 1));

    assertThat(decoded.rows).isEmpty();
    assertThat(decoded.rules()).containsExactly("0 " + rule);
  }

  @Test
  void xmlTakesFromTheSetWhatAValueDoesNotSay() {
    Decoded decoded =
        decoded(
            """
            <?xml version="1.0"?>
            <!-- of Kestria -->
            <d:dataValueSet xmlns:d="urn:any" dataSet="s" completeDate="2024-02-05" period="202401"
                orgUnit="KS01" attributeOptionCombo="ngo">
              <d:dataValue dataElement="patrols" value="7" lastUpdated="2024-02-03" created="x"/>
              <d:dataValue dataElement="patrols" period="202402" orgUnit="KS02"
                  attributeOptionCombo="un" value="8" followUp="true" deleted="true"/>
            </d:dataValueSet>
            """);

    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.cells())
        .containsExactly(
            row("patrols", "202401", "KS01", "", "ngo", "7", "", "2024-02-03", "", "", ""),
            row("patrols", "202402", "KS02", "", "un", "8", "", "", "", "true", "true"));
    assertThat(decoded.lines()).containsExactly(5L, 6L);
    assertThat(decoded.file.encoding()).isEqualTo("UTF-8");
  }

  @Test
  void severalSetsDoNotShare() {
    Decoded decoded =
        decoded(
            """
            <sets><dataValueSet period="202401"><dataValue dataElement="a"/></dataValueSet>
            <dataValueSet orgUnit="KS01"><dataValue dataElement="b"/></dataValueSet></sets>
            """);

    assertThat(decoded.cells())
        .containsExactly(
            row("a", "202401", "", "", "", "", "", "", "", "", ""),
            row("b", "", "KS01", "", "", "", "", "", "", "", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"period\":\"202401\",\"orgUnit\":\"KS01\",%s}",
        "{%s,\"period\":\"202401\",\"meta\":{\"a\":[1]},\"orgUnit\":\"KS01\"}"
      })
  void jsonTakesFromTheSetWhatAValueDoesNotSayWhereverItStands(String form) {
    Decoded decoded =
        decoded(
            form.formatted(
                """
                "dataValues": [
                  {"dataElement":"patrols","value":"7","lastUpdated":"2024-02-03","more":{"a":1}},
                  {"dataElement":"patrols","value":8,"orgUnit":"KS02","deleted":true},
                  7,
                  {"dataElement":"patrols","period":{"id":"202401"}},
                  {"dataElement":"patrols","value":"1","value":"2"}
                ]
                """));

    assertThat(decoded.cells())
        .containsExactly(
            PATROLS, row("patrols", "202401", "KS02", "", "", "8", "", "", "", "", "true"));
    assertThat(decoded.lines()).containsExactly(2L, 3L);
    assertThat(decoded.rules()).containsExactly("4 not_a_row", "5 cell_nested", "6 keys_collide");
    assertThat(decoded.file.rows()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"data\":[]}", "<other/>", "<dataValues/>"})
  void whatHoldsNoValuesIsOneRejection(String text) {
    assertThat(decoded(text).rules()).containsExactly("0 rows_missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s<dataValue dataElement=",
        "%s</dataValue>",
        "%s<dataValue value=\"&own;\"/>",
        "%s&own;</dataValueSet>",
      })
  void rowsBeforeDamageOfXmlAreKept(String text) {
    assertRowAnd("xml_unreadable", text.formatted(SOUND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"dataValues\":[{\"dataElement\":\"a\",\"value\":\"1\"},{\"dataElement\":",
        "{\"dataValues\":[{\"dataElement\":\"a\",\"value\":\"1\"}}",
      })
  void rowsBeforeDamageOfJsonAreKept(String text) {
    assertRowAnd("file_unreadable", text);
  }

  private static void assertRowAnd(String rule, String text) {
    Decoded decoded = decoded(text);

    assertThat(decoded.cells()).containsExactly(row("a", "", "", "", "", "1", "", "", "", "", ""));
    assertThat(decoded.rules()).containsExactly("0 " + rule);
  }

  @Test
  void documentTypesAreRefusedAndNothingIsFetched() {
    for (String type :
        List.of(
            "<!DOCTYPE dataValueSet SYSTEM \"file:///nowhere/a.dtd\">",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///nowhere/secret\">]>")) {
      Decoded decoded =
          decoded(type + "<dataValueSet><dataValue dataElement=\"&a;\"/></dataValueSet>");

      assertThat(decoded.rows).isEmpty();
      assertThat(decoded.rules()).containsExactly("0 xml_with_entities");
      assertThat(decoded.only().getMessage()).contains("document type");
    }
  }

  @Test
  void whatIsTooDeepBreaksOff() {
    String xml = "<dataValueSet>" + "<a>".repeat(100_000);
    assertThat(decoded(xml).rules()).containsExactly("0 xml_excessive");
    String json = "{\"dataValues\":[{\"dataElement\":\"a\"},{\"x\":" + "[".repeat(1_000_000) + "]}";
    Decoded decoded = decoded(json);
    assertThat(decoded.rows).hasSize(1);
    assertThat(decoded.rules()).containsExactly("0 file_unreadable");
  }

  @Test
  void anElementThatNeverEndsBreaksOff() {
    String xml = "<dataValueSet><dataValue value=\"" + "7".repeat(40_000_000);

    assertThat(decoded(xml).only().getMessage()).contains("16000000 bytes");
  }

  @Test
  void manyNamesBreakOff() {
    StringBuilder xml = new StringBuilder("<dataValueSet>");
    for (int i = 0; i < 10_001; i++) {
      xml.append("<a").append(i).append("/>");
    }

    assertThat(decoded(xml.toString()).only().getMessage()).contains("10000 different names");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1"})
  void encodingsThatFilesNameThemselves(String charset) {
    String xml =
        "<?xml version=\"1.0\" encoding=\"%s\"?>".formatted(charset)
            + "<dataValueSet><dataValue dataElement=\"dégâts\"/></dataValueSet>";

    assertThat(decoded(xml.getBytes(Charset.forName(charset))).cells().get(0)).startsWith("dégâts");
  }

  @Test
  void theEncodingThatTheSourceDeclaresHolds() {
    byte[] xml =
        "<dataValueSet><dataValue dataElement=\"dégâts\"/></dataValueSet>"
            .getBytes(Charset.forName("windows-1252"));
    Decoded decoded =
        Decoded.with(
            new Dhis2Decoder(),
            () -> new ByteArrayInputStream(xml),
            Decoded.FILE,
            new FileLayout(
                SourceFormat.DHIS2, new TextFormat("windows-1252", "", '.'), TablePlace.FIRST));

    assertThat(decoded.cells().get(0)).startsWith("dégâts");
    assertThat(decoded.file.origin()).isEqualTo(EncodingOrigin.DECLARED);
  }

  @Test
  void packedFilesAreToldByWhatIsInThem() {
    String xml = "<dataValueSet><dataValue dataElement=\"a\"/></dataValueSet>";
    String json = "{\"dataValues\":[{\"dataElement\":\"b\"}]}";

    assertThat(decoded(Packed.gzip(xml)).cells().get(0)).startsWith("a");
    Decoded zip = decoded(Packed.zip("1.dat", xml, "2.dat", json));
    assertThat(zip.cells()).extracting(cells -> cells.get(0)).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({
    "dataValueSetACatCombo.xml,3",
    "dataValueSetB.csv,12",
    "dataValueSetB.xml,12",
    "dataValueSetBAttribute.xml,12",
    "dataValueSetBCode.xml,12",
    "dataValueSetBDeleted.xml,12",
    "dataValueSetBNoHeader.csv,12",
    "dataValueSetBooleanTest.csv,18",
    "dataValueSetJ.json,1"
  })
  void publicFilesHaveTheirValues(String file, int count) throws IOException {
    Decoded decoded = decoded(Files.readAllBytes(SharedFolder.file("data/14_dhis2/" + file)));

    assertThat(decoded.rows).hasSize(count);
    assertThat(decoded.rejections).isEmpty();
    assertThat(decoded.cells())
        .allSatisfy(
            cells ->
                assertThat(List.of(cells.get(0), cells.get(1), cells.get(2))).doesNotContain(""));
  }

  @Test
  void xmlAndCsvOfTheSameValuesHaveTheSameRows() throws IOException {
    assertThat(
            decoded(Files.readAllBytes(SharedFolder.file("data/14_dhis2/dataValueSetB.xml")))
                .cells())
        .isEqualTo(
            decoded(Files.readAllBytes(SharedFolder.file("data/14_dhis2/dataValueSetB.csv")))
                .cells());
  }
}
