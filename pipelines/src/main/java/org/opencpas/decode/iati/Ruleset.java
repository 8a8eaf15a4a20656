package org.opencpas.decode.iati;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Rules in the JSON that IATI writes its rulesets in: by path of the elements that are looked at,
 * by what is asked of them, a list of cases. Serves one thread.
 */
final class Ruleset {
  private record Rule(DocumentPath elements, RuleText text, Check check) {}

  private final List<Rule> rules;

  private Ruleset(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * Reads a ruleset.
   *
   * @param today the day that dates must not be after, where a rule asks for that
   * @throws IllegalArgumentException when it asks for something that is not known
   * @throws IOException when it is no JSON
   */
  static Ruleset read(InputStream json, LocalDate today) throws IOException {
    List<Rule> rules = new ArrayList<>();
    CheckReader checks = new CheckReader(today);
    for (Map.Entry<String, JsonNode> place : new ObjectMapper().readTree(json).properties()) {
      DocumentPath elements = DocumentPath.of(place.getKey());
      for (Map.Entry<String, JsonNode> rule : place.getValue().properties()) {
        for (JsonNode each : rule.getValue().path("cases")) {
          rules.add(
              new Rule(elements, text(each.path("ruleInfo")), checks.read(rule.getKey(), each)));
        }
      }
    }
    return new Ruleset(rules);
  }

  private static RuleText text(JsonNode info) {
    return new RuleText(
        info.path("id").asText(""),
        info.path("severity").asText(""),
        info.path("rejects").asText(""),
        info.path("message").asText(""));
  }

  /** Where a document breaks rules, in the order of the rules; empty when it is as it should be. */
  List<Finding> findings(Document document) {
    List<Finding> findings = new ArrayList<>(0);
    for (Rule rule : rules) {
      for (Node node : rule.elements().nodes(document)) {
        if (node instanceof Element element && !rule.check().holds(element)) {
          findings.add(new Finding(element, rule.text()));
        }
      }
    }
    return findings;
  }
}
