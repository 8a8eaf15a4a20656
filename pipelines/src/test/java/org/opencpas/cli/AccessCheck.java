package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;

/**
 * What axe-core finds in a page: who cannot see, hear, point or tell colours apart, and is kept
 * out.
 *
 * @param violations what breaks a rule
 * @param undecided what a person has to look at
 * @param passed names of the rules that were kept at some place
 * @param height height of the page in pixels
 */
record AccessCheck(
    List<Finding> violations, List<Finding> undecided, List<String> passed, int height) {
  private static final String RESULTS = "axe-results";
  private static final String SCRIPT =
      """
      axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(function (found) {
        var results = document.createElement('script');
        results.type = 'application/json';
        results.id = '%s';
        found.height = document.documentElement.scrollHeight;
        results.textContent = JSON.stringify(found).replaceAll('<', '\\\\u003c');
        document.body.append(results);
      });
      """
          .formatted(RESULTS);

  AccessCheck {
    violations = List.copyOf(violations);
    undecided = List.copyOf(undecided);
    passed = List.copyOf(passed);
  }

  /**
   * A rule with the places where it is broken or cannot be decided.
   *
   * @param rule name of the rule
   * @param impact minor, moderate, serious or critical
   * @param help what the rule asks for
   * @param places selectors of elements, each with its start
   */
  record Finding(String rule, String impact, String help, List<String> places) {
    Finding {
      places = List.copyOf(places);
    }

    /** The rule in a line for each place. */
    List<String> lines() {
      return places.stream()
          .map(place -> rule + " (" + impact + ") " + help + ": " + place)
          .toList();
    }

    boolean isSerious() {
      return impact.equals("serious") || impact.equals("critical");
    }
  }

  /** Checks a copy of a page, without the policy that would keep the script out. */
  static AccessCheck of(Document page, Chromium chromium) throws IOException, InterruptedException {
    Document copy = page.clone();
    copy.outputSettings().prettyPrint(false);
    copy.select("meta[http-equiv=Content-Security-Policy]").remove();
    copy.body().appendElement("script").appendChild(new DataNode(axe()));
    copy.body().appendElement("script").appendChild(new DataNode(SCRIPT));
    Path file = chromium.scratch().resolve("with-axe.html");
    Files.writeString(file, copy.outerHtml());
    Visit visit = chromium.open(file);
    Elements results = visit.page().select("#" + RESULTS);
    assertThat(results).as("results of axe; console: %s", visit.console()).hasSize(1);
    return read(new ObjectMapper().readTree(results.get(0).data()));
  }

  private static String axe() throws IOException {
    try (InputStream in = AccessCheck.class.getResourceAsStream("/axe.min.js")) {
      assertThat(in).as("axe.min.js on the class path").isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static AccessCheck read(JsonNode json) {
    List<String> passed = new ArrayList<>();
    json.path("passes").forEach(rule -> passed.add(rule.path("id").asText()));
    return new AccessCheck(
        findings(json.path("violations")),
        findings(json.path("incomplete")),
        passed,
        json.path("height").asInt());
  }

  private static List<Finding> findings(JsonNode rules) {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode rule : rules) {
      List<String> places = new ArrayList<>();
      for (JsonNode node : rule.path("nodes")) {
        String html = node.path("html").asText().replaceAll("\\s+", " ");
        places.add(node.path("target") + " " + html.substring(0, Math.min(html.length(), 120)));
      }
      findings.add(
          new Finding(
              rule.path("id").asText(),
              rule.path("impact").asText(),
              rule.path("help").asText(),
              places));
    }
    return findings;
  }
}
