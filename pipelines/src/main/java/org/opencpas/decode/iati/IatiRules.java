package org.opencpas.decode.iati;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The rules that IATI has for results, and what of a file breaks them. Serves one thread. */
final class IatiRules {
  private final Ruleset ruleset = ruleset();

  private static Ruleset ruleset() {
    try (InputStream json = Ruleset.class.getResourceAsStream("results.json")) {
      if (json == null) {
        throw new IllegalStateException("the program lacks results.json");
      }
      // No rule for results asks for the day of today.
      return Ruleset.read(json, LocalDate.EPOCH);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("results.json", unreadable);
    }
  }

  /** What the elements of a result break, by element. */
  Map<Element, List<RuleText>> broken(XmlTree result) {
    Map<Element, List<RuleText>> broken = new HashMap<>();
    for (Finding each : ruleset.findings(result.asDocument())) {
      broken.computeIfAbsent(each.context(), absent -> new ArrayList<>()).add(each.rule());
    }
    return broken;
  }
}
