package org.opencpas.brief;

import static j2html.TagCreator.p;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the brief rests on: knowledge, facts, comparison, audience and release. */
final class StandingSection {
  private final Page page;
  private final Occasion occasion;

  StandingSection(Page page, Occasion occasion) {
    this.page = page;
    this.occasion = occasion;
  }

  Section section() {
    Words words = page.words();
    Row row = page.answers().to(Question.STANDING).get(0);
    LocalDate asOf = occasion.asOf();
    LocalDate facts = row.day("facts_end");
    LocalDate compared = row.day("compared_with");
    List<String> lines = new ArrayList<>();
    lines.add(
        asOf == null
            ? words.of("standing.known.all")
            : words.of("standing.known", Map.of("date", words.day(asOf))));
    if (facts != null) {
      lines.add(words.of("standing.facts", Map.of("date", words.day(facts.minusDays(1)))));
    }
    lines.add(
        compared == null
            ? words.of("standing.compared.none")
            : words.of("standing.compared", Map.of("date", words.day(compared))));
    lines.add(words.of("standing.audience", Map.of("audience", occasion.audience())));
    lines.add(words.of("standing.release", Map.of("release", occasion.releaseId())));
    return new Section("standing", List.of(p(String.join(" ", lines))));
  }
}
