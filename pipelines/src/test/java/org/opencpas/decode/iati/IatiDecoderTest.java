package org.opencpas.decode.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencpas.decode.Decoded;
import org.opencpas.decode.FileDecoder;
import org.opencpas.decode.SharedFolder;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;

/** Activity files of IATI: what becomes a row, and what its cells say. */
class IatiDecoderTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <iati-activities version="2.03">
       <iati-activity xml:lang="en">
        <iati-identifier>XK-1-ROADS</iati-identifier>
        <reporting-org ref="XK-1"><narrative>Kestria Roads</narrative></reporting-org>
        <title><narrative>Safe roads</narrative></title>
        <location ref="KS01"><name><narrative>Haute-Vérane</narrative></name></location>
        <result type="1">
         <title><narrative>Patrols</narrative></title>
      """;
  private static final String TAIL =
      """
        </result>
       </iati-activity>
      </iati-activities>
      """;

  private static Decoded read(String xml) {
    return read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Decoded read(byte[] xml) {
    return Decoded.with(SourceFormat.IATI, () -> new ByteArrayInputStream(xml), TablePlace.FIRST);
  }

  /** What an indicator becomes that has a title, a measure and this. */
  private static Decoded indicator(String measure, String inside) {
    return read(
        HEAD
            + "<indicator measure=\"%s\"><title><narrative>Km</narrative></title>\n%s</indicator>"
                .formatted(measure, inside)
            + TAIL);
  }

  private static String period(String inside) {
    return "<period><period-start iso-date=\"2024-01-01\"/><period-end iso-date=\"2024-03-31\"/>"
        + inside
        + "</period>\n";
  }

  private static List<List<String>> cells(Decoded decoded, String... columns) {
    assertThat(decoded.rejections).isEmpty();
    return decoded.rows.stream()
        .map(row -> List.of(columns).stream().map(row::cell).toList())
        .toList();
  }

  private static List<List<String>> figures(Decoded decoded) {
    return cells(
        decoded,
        "result_indicator_location_ref",
        "result_indicator_dimensions",
        "result_indicator_baseline_value",
        "result_indicator_target_value",
        "result_indicator_actual_value");
  }

  @Test
  void aPeriodIsARowWithWhatItsActivityResultAndIndicatorSay() {
    Decoded decoded =
        indicator(
            "1",
            "<reference vocabulary=\"99\" code=\"B1\" indicator-uri=\"urn:b1\"/>"
                + "<baseline year=\"2023\" iso-date=\"2023-12-31\" value=\"10\"/>\n"
                + period(
                    "<target value=\"20\"/><actual value=\"012.50\"><comment><narrative>All"
                        + " on\n   foot</narrative></comment></actual>"));

    assertThat(decoded.lines()).containsExactly(12L);
    assertThat(decoded.rows.get(0).sheet()).isEmpty();
    assertThat(
            cells(
                decoded,
                "iati_identifier",
                "title",
                "reporting_org_ref",
                "reporting_org_narrative",
                "result_type",
                "result_title",
                "result_indicator_title",
                "result_indicator_measure",
                "result_indicator_ascending",
                "result_indicator_reference",
                "result_indicator_reference_code",
                "result_indicator_reference_vocabulary",
                "result_indicator_reference_uri"))
        .containsExactly(
            List.of(
                "XK-1-ROADS",
                "Safe roads",
                "XK-1",
                "Kestria Roads",
                "1",
                "Patrols",
                "Km",
                "1",
                "",
                "99:B1",
                "B1",
                "99",
                "urn:b1"));
    assertThat(
            cells(
                decoded,
                "result_indicator_period_start",
                "result_indicator_period_end",
                "result_indicator_period",
                "result_indicator_baseline_value",
                "result_indicator_baseline_year",
                "result_indicator_baseline_date",
                "result_indicator_target_value",
                "result_indicator_actual_value",
                "result_indicator_actual_comment",
                "rules_broken"))
        .containsExactly(
            List.of(
                "2024-01-01",
                "2024-03-31",
                "2024-01-01/P3M",
                "10",
                "2023",
                "2023-12-31",
                "20",
                "012.50",
                "All on foot",
                ""));
  }

  /** The first 16 digits of sha256 of "XK-1-ROADS", "Patrols" and "Km" with U+001F between. */
  @Test
  void withoutAReferenceTitlesTellIndicatorsApart() {
    assertThat(
            cells(
                indicator("1", period("")), "result_indicator_reference", "result_indicator_hash"))
        .containsExactly(List.of("", "84084df7d090f389"));
  }

  @Test
  void eachCombinationOfPlacesAndDimensionsIsARow() {
    String north = "<location ref=\"KS05\"/>";
    String both = "<location ref=\"KS05\"/><location ref=\"KS01\"/>";
    String women = "<dimension name=\"sex\" value=\"f\"/>";
    Decoded decoded =
        indicator(
            "1",
            "<baseline year=\"2023\" value=\"1\"/>"
                + "<baseline year=\"2023\" value=\"2\">%s</baseline>".formatted(north)
                + period(
                    "<target value=\"3\"/><target value=\"4\">%s</target>".formatted(north)
                        + "<target value=\"5\">%s%s</target>".formatted(both, women)
                        + "<actual value=\"6\">%s%s</actual>".formatted(women, both)
                        + "<actual value=\"7\">%s</actual>".formatted(women)
                        + "<actual value=\"8\"/>"));

    assertThat(figures(decoded))
        .containsExactly(
            List.of("", "", "1", "3", "8"),
            List.of("KS05", "", "2", "4", ""),
            List.of("KS01;KS05", "sex=f", "", "5", "6"),
            List.of("", "sex=f", "", "", "7"));
    assertThat(cells(decoded, "result_indicator_location_name"))
        .containsExactly(List.of(""), List.of(""), List.of("Haute-Vérane; KS05"), List.of(""));
  }

  @Test
  void severalValuesAboutTheSameAreSeveralRows() {
    Decoded decoded =
        indicator(
            "1",
            "<baseline year=\"2023\" value=\"1\"/>"
                + period("<target value=\"9\"/><actual value=\"2\"/><actual value=\"3\"/>")
                + period("<target value=\"9\"/><target value=\"8\"/>"));

    assertThat(figures(decoded))
        .containsExactly(
            List.of("", "", "1", "9", "2"),
            List.of("", "", "1", "", "3"),
            List.of("", "", "1", "9", ""),
            List.of("", "", "1", "8", ""));
  }

  @Test
  void baselinesThatBelongToNoRowAreRowsOfTheirYear() {
    Decoded decoded =
        indicator(
            "1",
            "<baseline year=\"2022\" value=\"1\"/>\n<baseline year=\"2023\" value=\"2\"/>\n"
                + "<baseline iso-date=\"2021-06-30\" value=\"3\"><location ref=\"KS05\"/></baseline>"
                + period("<actual value=\"4\"/>"));

    assertThat(
            cells(
                decoded,
                "result_indicator_period",
                "result_indicator_location_ref",
                "result_indicator_baseline_value",
                "result_indicator_actual_value"))
        .containsExactly(
            List.of("2024-01-01/P3M", "", "1", "4"),
            List.of("2023", "", "2", ""),
            List.of("2021", "KS05", "3", ""));
    assertThat(decoded.lines()).containsExactly(13L, 12L, 13L);
  }

  @Test
  void aPeriodWithoutValuesAndAnIndicatorWithNothingAreRowsToo() {
    assertThat(figures(indicator("1", period("")))).containsExactly(List.of("", "", "", "", ""));
    assertThat(cells(indicator("1", ""), "result_indicator_title", "result_indicator_period"))
        .containsExactly(List.of("Km", ""));
    assertThat(read(HEAD + TAIL).file.rows()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-12-31, 2024-01-01/P1Y",
    "2021-01-01, 2025-12-31, 2021-01-01/P5Y",
    "2021-01-01, 2023-06-30, 2021-01-01/P2Y6M",
    "2024-11-15, 2025-11-14, 2024-11-15/P1Y",
    "2024-05-31, 2024-05-31, 2024-05-31/P1D",
    "2024-01-30, 2024-03-05, 2024-01-30/P1M6D",
    "2024-01-01Z, 2024-12-31T00:00:00, 2024-01-01/P1Y",
    "1/2/2024, 2024-12-31, 1/2/2024/2024-12-31",
    "2024-02-30, 2024-12-31, 2024-02-30/2024-12-31",
    "'', 2024-12-31, /2024-12-31",
    "'', '', ''"
  })
  void aPeriodIsItsStartAndDuration(String start, String end, String text) {
    String period = "<period><period-start iso-date=\"%s\"/><period-end iso-date=\"%s\"/></period>";

    assertThat(cells(indicator("1", period.formatted(start, end)), "result_indicator_period"))
        .containsExactly(List.of(text));
  }

  @Test
  void dimensionsMayLackNamesOrValuesOrRepeatThem() {
    Decoded decoded =
        indicator(
            "1",
            period(
                "<actual value=\"1\"><dimension name=\"sex\" value=\"m\"/><dimension name=\"sex\""
                    + " value=\"f\"/><dimension name=\"girls\"/><dimension"
                    + " value=\"a=b;c\"/><dimension/></actual>"));

    assertThat(cells(decoded, "result_indicator_dimensions"))
        .containsExactly(List.of("dimension=a\\=b\\;c,girls;sex=f,m"));
  }

  /** A class of a nominal scale is no amount, even where it is written with digits. */
  @Test
  void valuesOfNominalAndQualitativeIndicatorsAreWords() {
    String values =
        "<baseline year=\"2023\" value=\"poor\"/>"
            + period(
                "<target value=\"good\"/><actual value=\"2\"><comment><narrative>Two of"
                    + " three</narrative></comment></actual>");
    String[] columns = {
      "result_indicator_baseline_value",
      "result_indicator_baseline_text",
      "result_indicator_target_value",
      "result_indicator_target_text",
      "result_indicator_actual_value",
      "result_indicator_actual_text",
      "result_indicator_actual_comment",
      "rules_broken"
    };

    assertThat(cells(indicator("3", values), columns))
        .containsExactly(List.of("", "poor", "", "good", "", "2", "Two of three", "8.8.2;8.9.2"));
    assertThat(cells(indicator("5", values), columns))
        .containsExactly(
            List.of("", "poor", "", "good", "", "2", "Two of three", "8.8.3;8.9.3;8.10.3"));
    assertThat(cells(indicator("5", values.replace(" value=\"2\"", "")), columns))
        .containsExactly(List.of("", "poor", "", "good", "", "Two of three", "", "8.8.3;8.9.3"));
  }

  @Test
  void valuesThatAreNoNumbersStayAsTheyAreWritten() {
    assertThat(
            cells(
                indicator("1", period("<target value=\"75%\"/><actual value=\"1,200\"/>")),
                "result_indicator_target_value",
                "result_indicator_actual_value",
                "rules_broken"))
        .containsExactly(List.of("75%", "1,200", "8.9.2;8.10.2"));
  }

  @ParameterizedTest
  @CsvSource({
    "'<baseline year=\"2023\"/>', baseline_without_value, 8.8.1, baseline",
    "'<period><target/></period>', target_without_value, 8.9.1, target",
    "'<period><actual/></period>', actual_without_value, 8.10.1, actual",
    "'<period><period-start iso-date=\"2024-02-01\"/><period-end iso-date=\"2024-01-31\"/>"
        + "</period>', period_reversed, 8.6.1, period"
  })
  void whatBreaksAnErrorOfIatiIsRejectedByItsRule(
      String inside, String rule, String id, String origin) {
    Decoded decoded = indicator("2", inside + "\n" + period("<actual value=\"1\"/>"));

    Rejection rejection = decoded.only();
    assertThat(rejection.getRule()).isEqualTo(rule);
    assertThat(rejection.getLine()).isEqualTo(11);
    assertThat(rejection.getMessage()).startsWith("rule " + id + " of IATI: ");
    assertThat(rejection.getRaw()).startsWith("<" + origin).endsWith(">");
    assertThat(decoded.file.rows()).isEqualTo(decoded.rows.size() + 1);
  }

  @Test
  void aFigureThatCannotBeUsedTakesNoOtherWithIt() {
    Decoded decoded =
        indicator(
            "1",
            "<baseline year=\"2023\"/><baseline year=\"2023\" value=\"5\"/>\n"
                + period("<target/><actual value=\"1\"/>")
                + period("<target value=\"9\"/><actual/>\n<actual/>"));

    assertThat(decoded.rules())
        .containsExactly(
            "12 target_without_value",
            "13 actual_without_value",
            "14 actual_without_value",
            "11 baseline_without_value");
    assertThat(decoded.file.rows()).isEqualTo(6);
    decoded.rejections.clear();
    assertThat(figures(decoded))
        .containsExactly(List.of("", "", "5", "", "1"), List.of("", "", "5", "9", ""));
  }

  /** The value is as clear as it was: IATI's own example does so. */
  @Test
  void referencesOfResultAndIndicatorAreNamedAndNothingIsRejected() {
    Decoded decoded = indicator("1", "<reference vocabulary=\"99\" code=\"B1\"/>" + period(""));
    String both =
        HEAD
            + "<reference vocabulary=\"1\" code=\"A\"/><indicator measure=\"1\"><reference"
            + " vocabulary=\"99\" code=\"B1\"/></indicator>"
            + TAIL;

    assertThat(cells(decoded, "rules_broken")).containsExactly(List.of(""));
    assertThat(cells(read(both), "result_indicator_reference", "rules_broken"))
        .containsExactly(List.of("99:B1", "8.11.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, '<narrative xml:lang=\"fr\">Un</narrative><narrative>One</narrative>', One",
    "fr, '<narrative xml:lang=\"en\">One</narrative><narrative xml:lang=\"FR\">Un</narrative>', Un",
    "es, '<narrative xml:lang=\"fr\">Un</narrative><narrative xml:lang=\"en\">One</narrative>', Un",
    "en, '<narrative> </narrative><narrative xml:lang=\"fr\">Un</narrative>', Un",
    "en, Written before version 2, Written before version 2",
    "en, '', ''"
  })
  void textsAreInTheDefaultLanguageOrElseTheFirst(String language, String inside, String text) {
    String xml =
        (HEAD + "<indicator><title>" + inside + "</title></indicator>" + TAIL)
            .replace("\"en\"><!", "")
            .replace("<iati-activity xml:lang=\"en\">", "<iati-activity xml:lang=\"%s\">")
            .formatted(language);

    assertThat(cells(read(xml), "result_indicator_title")).containsExactly(List.of(text));
  }

  @Test
  void foreignElementsAndAttributesArePassedOver() {
    String xml =
        """
        <iati-activities xmlns:x="urn:x" version="2.03">
         <x:iati-activity><iati-identifier>no</iati-identifier><result/></x:iati-activity>
         <iati-activity x:lang="fr">
          <x:result><indicator measure="1"/></x:result>
          <iati-identifier>A<!-- B --><x:y>C</x:y>D</iati-identifier>
          <result x:type="7"><indicator x:measure="5" measure="1">
           <x:period><actual value="5"/></x:period>
           <period><x:actual value="1"/><actual x:value="2" value="3"/></period>
          </indicator></result>
         </iati-activity>
        </iati-activities>
        """;

    assertThat(
            cells(
                read(xml),
                "iati_identifier",
                "result_type",
                "result_indicator_measure",
                "result_indicator_actual_value"))
        .containsExactly(List.of("AD", "", "1", "3"));
  }

  @Test
  void theRootMayBeASingleActivityAndMayHaveANamespace() {
    String activity =
        "<iati-activity xmlns=\"urn:iati\"><iati-identifier>A</iati-identifier>"
            + "<result><indicator/></result></iati-activity>";

    assertThat(cells(read(activity), "iati_identifier")).containsExactly(List.of("A"));
  }

  @Test
  void whatAnActivitySaysIsForgottenWithIt() {
    String one = "<iati-activity><iati-identifier>A</iati-identifier>%s</iati-activity>";
    String result = "<result><indicator/></result>";

    assertThat(
            cells(
                read(
                    "<iati-activities>%s%s</iati-activities>"
                        .formatted(
                            one.formatted(result),
                            "<iati-activity>" + result + result + "</iati-activity>")),
                "iati_identifier"))
        .containsExactly(List.of("A"), List.of(""), List.of(""));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
  void encodingsAreThoseThatTheFileDeclares(String name) {
    String xml =
        (HEAD + "<indicator><title>Vérane</title></indicator>" + TAIL).replace("UTF-8", name);

    Decoded decoded = read(xml.getBytes(Charset.forName(name)));

    assertThat(cells(decoded, "result_indicator_title")).containsExactly(List.of("Vérane"));
  }

  @Test
  void byteOrderMarksArePassedOver() {
    String xml = HEAD + "<indicator><title>Vérane</title></indicator>" + TAIL;

    assertThat(cells(read("\ufeff" + xml), "result_indicator_title"))
        .containsExactly(List.of("Vérane"));
    assertThat(
            cells(
                read(
                    ("\ufeff" + xml.replace("UTF-8", "UTF-16"))
                        .getBytes(StandardCharsets.UTF_16LE)),
                "result_indicator_title"))
        .containsExactly(List.of("Vérane"));
  }

  @Test
  void anEncodingThatTheSourceDeclaresGoesBeforeThatOfTheFile() {
    byte[] latin =
        (HEAD + "<indicator><title>Vérane</title></indicator>" + TAIL)
            .getBytes(StandardCharsets.ISO_8859_1);
    TextFormat declared =
        new TextFormat(
            "ISO-8859-1",
            TextFormat.DETECTED.delimiter(),
            TextFormat.DETECTED.decimal(),
            TextFormat.DETECTED.tagRow());
    ByteSource bytes = () -> new ByteArrayInputStream(latin);

    Decoded decoded =
        Decoded.with(
            new FileDecoder(),
            bytes,
            Decoded.FILE,
            new FileLayout(SourceFormat.IATI, declared, TablePlace.FIRST));

    assertThat(cells(decoded, "result_indicator_title")).containsExactly(List.of("Vérane"));
    assertThat(decoded.file.encoding()).isEqualTo("ISO-8859-1");
    assertThat(read(latin).only().getRule()).isEqualTo("xml_unreadable");
  }

  /** Told apart by hand: one row each for 1 and 26 periods, and no baseline without one. */
  @Test
  void publicFilesGiveARowAPeriod() throws IOException {
    Path example = SharedFolder.file("data/06_iati_xml/activity-standard-example-annotated.xml");
    Path food = SharedFolder.file("data/06_iati_xml/dportal_foodsecurity.xml");

    Decoded one = read(Files.readAllBytes(example));
    assertThat(figures(one))
        .containsExactly(List.of("AF-KAN;KH-PNH", "age=adult;sex=female", "10", "10", "11"));
    assertThat(one.lines()).containsExactly(393L);
    assertThat(cells(one, "rules_broken", "result_indicator_location_name"))
        .containsExactly(List.of("8.11.1", "Location name; Location #2 name"));
    assertThat(figures(read(Files.readAllBytes(food)))).hasSize(26);
  }
}
