package org.opencpas.decode.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Rulesets of IATI's grammar, IATI's own cases first. */
class RulesetTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

  private static Path shared(String path) {
    String declared = System.getenv("OPENCPAS_SHARED");
    return Path.of(declared == null ? "../../shared" : declared).resolve(path);
  }

  static Stream<Arguments> cases() throws IOException {
    Path list = shared("refs/iati/expectations.json");
    if (!Files.exists(list)) {
      return Stream.of(Arguments.of("", "", false));
    }
    List<Arguments> cases = new ArrayList<>();
    new ObjectMapper()
        .readTree(list.toFile())
        .path("cases")
        .forEach(
            each ->
                cases.add(
                    Arguments.of(
                        each.path("rule").asText(),
                        each.path("document").asText(),
                        each.path("expected_valid").booleanValue())));
    assertThat(cases).hasSize(39);
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void casesOfIatiComeOutAsIatiSays(String rule, String document, boolean valid)
      throws IOException {
    Path folder = shared("refs/iati/meta_tests");
    assumeTrue(Files.exists(folder), () -> "skipped: there is no " + folder);
    try (InputStream json = Files.newInputStream(folder.resolve(rule));
        InputStream xml = Files.newInputStream(folder.resolve(document))) {
      assertThat(Ruleset.read(json, TODAY).findings(document(xml)).isEmpty()).isEqualTo(valid);
    }
  }

  /** Pairs of the same files that the list leaves out; their names say what they are. */
  @ParameterizedTest
  @CsvSource({
    "between_dates.json, between_dates_bad.xml, false",
    "date_now.json, date_now_bad.xml, false",
    "date_order.json, date_bad.xml, false",
    "if_then.json, if_then_good.xml, true",
    "if_then.json, if_then_bad.xml, false",
    "forloop.json, forloop_good.xml, true",
    "forloop.json, forloop_bad.xml, false",
    "sum.json, sum_good.xml, true",
    "sum.json, sum_bad.xml, false",
    "sum_two.json, sum_two_good.xml, true",
    "sum_two.json, sum_two_bad.xml, false",
    "sector_percentage_sum.json, sector_percentage_sum_good.xml, true",
    "sector_percentage_sum.json, sector_percentage_sum_bad.xml, false",
    "recipient_country.json, recipient_country_good.xml, true",
    "recipient_country.json, recipient_country_bad.xml, false",
    "range.json, range_good.xml, true",
    "unique.json, unique_good.xml, true",
    "starts_with.json, identifiers_bad.xml, false",
    "only_one_of.json, only_one_of_activity_good.xml, true",
    "only_one_of.json, only_one_of_activity_bad.xml, false",
    "only_one_of.json, only_one_of_transaction_bad.xml, false",
    "period_time.json, period_time_good.xml, true",
    "time_limit.json, time_limit_bad.xml, false",
    "one_or_all.json, one_or_all_lang_bad.xml, false",
    "one_or_all.json, one_or_all_lang_bad_all.xml, false",
    "one_or_all.json, one_or_all_currency_all_bad.xml, false",
    "one_or_all.json, one_or_all_currency_all_good.xml, true",
    "one_or_all.json, one_or_all_sector_good.xml, true",
    "one_or_all.json, one_or_all_sector_all_good.xml, true",
    "condition.json, activity_status_2.xml, true",
    "condition.json, activity_status_3.xml, false",
    "at_least_one.json, at_least_one_bad.xml, false",
    "at_least_one.json, at_least_one_ref.xml, true",
    "at_least_one.json, at_least_one_narrative.xml, true",
    "at_least_one.json, at_least_one_no_element_good.xml, true"
  })
  void otherPairsOfTheFilesComeOutAsTheirNamesSay(String rule, String document, boolean valid)
      throws IOException {
    casesOfIatiComeOutAsIatiSays(rule, document, valid);
  }

  /** The first breaks 8.11.1 itself: its result and its indicator both have references. */
  @ParameterizedTest
  @CsvSource({"activity-standard-example-annotated.xml, 8.11.1", "dportal_foodsecurity.xml, ''"})
  void examplesBreakNoRuleOfResultsButOne(String file, String broken) throws IOException {
    Path standard = shared("refs/iati/standard.json");
    Path example = shared("data/06_iati_xml").resolve(file);
    assumeTrue(Files.exists(standard), () -> "skipped: there is no " + standard);
    assumeTrue(Files.exists(example), () -> "skipped: there is no " + example);
    ObjectNode results = new ObjectMapper().createObjectNode();
    for (Map.Entry<String, JsonNode> each :
        new ObjectMapper().readTree(standard.toFile()).properties()) {
      if (each.getKey().contains("/result/")) {
        results.set(each.getKey(), each.getValue());
      }
    }
    assertThat(results).hasSize(8);

    try (InputStream xml = Files.newInputStream(example)) {
      Document document = document(xml);
      String theirs = ids(read(results.toString()).findings(document));
      assertThat(theirs).isEqualTo(broken);
      assertThat(ids(ours().findings(document))).isEqualTo(theirs);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "8.6.1, '<indicator measure=\"1\"><period><period-start iso-date=\"2024-03-01\"/>"
        + "<period-end iso-date=\"2024-02-29\"/></period></indicator>'",
    "8.8.1, '<indicator measure=\"4\"><baseline/></indicator>'",
    "8.9.1, '<indicator measure=\"2\"><period><target/></period></indicator>'",
    "8.10.1, '<indicator measure=\"3\"><period><actual/></period></indicator>'",
    "8.8.2, '<indicator measure=\"1\"><baseline value=\"1,200\"/></indicator>'",
    "8.9.2, '<indicator measure=\"1\"><period><target value=\"75%\"/></period></indicator>'",
    "8.10.2, '<indicator measure=\"1\"><period><actual value=\"n/a\"/></period></indicator>'",
    "8.8.3, '<indicator measure=\"5\"><baseline value=\"good\"/></indicator>'",
    "8.9.3, '<indicator measure=\"5\"><period><target value=\"1\"/></period></indicator>'",
    "8.10.3, '<indicator measure=\"5\"><period><actual value=\"1\"/></period></indicator>'",
    "8.11.1, '<reference code=\"a\"/><indicator measure=\"1\"><reference code=\"b\"/></indicator>'",
    "'', '<indicator measure=\"5\"><baseline/><period><target/><actual/></period></indicator>'",
    "'', '<indicator measure=\"1\"><period><period-start iso-date=\"2024-02-29\"/>"
        + "<period-end iso-date=\"2024-02-29\"/><actual value=\"-1.5\"/></period></indicator>'"
  })
  void theRulesetThatShipsKnowsTheRulesOfResults(String id, String result) throws IOException {
    String xml =
        "<iati-activities><iati-activity><result>"
            + result
            + "</result></iati-activity></iati-activities>";

    assertThat(ids(ours().findings(document(stream(xml))))).isEqualTo(id);
  }

  @Test
  void rulesThatAreNotKnownAreToldWhenTheRulesetIsRead() {
    assertThatThrownBy(() -> read("{\"//a\": {\"evaluates_to\": {\"cases\": [{}]}}}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"evaluates_to\"");
    assertThatThrownBy(() -> read("{\"//a[\": {}}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"//a[\"");
    assertThatThrownBy(
            () ->
                read("{\"//a\": {\"unique\": {\"cases\": [{\"paths\":"
                        + " [\"document('/etc/passwd')\"]}]}}}")
                    .findings(document(stream("<a/>"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String ids(List<Finding> findings) {
    return String.join(" ", findings.stream().map(each -> each.rule().id()).toList());
  }

  private static Ruleset ours() throws IOException {
    try (InputStream json =
        Objects.requireNonNull(Ruleset.class.getResourceAsStream("results.json"))) {
      return Ruleset.read(json, TODAY);
    }
  }

  private static Ruleset read(String json) throws IOException {
    return Ruleset.read(stream(json), TODAY);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Document document(InputStream xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(xml);
    } catch (SAXException | ParserConfigurationException wrong) {
      throw new IllegalStateException(wrong);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
