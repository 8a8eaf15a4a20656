package org.opencpas.source;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how a survey was made. */
final class DesignReader {
  static final Set<String> KEYS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of("question", "frame", "weight", "strata", "cluster", "effect", "smallest")));
  private static final String EFFECT = "a design effect above 0, such as 1.5";
  private static final String SMALLEST = "the fewest answers that are told, from 1 to 9999";
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,4}(?:\\.\\d{1,6})?");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");

  private DesignReader() {}

  /** The design of a source of kind survey; what is mistaken in it stands in the mistakes. */
  static SurveyDesign read(Section source) {
    return source
        .value("design")
        .flatMap(each -> each.section(KEYS))
        .map(DesignReader::design)
        .orElse(SurveyDesign.NONE);
  }

  private static SurveyDesign design(Section section) {
    return new SurveyDesign(
        text(section, "question"),
        text(section, "frame"),
        text(section, "weight"),
        text(section, "strata"),
        text(section, "cluster"),
        section.value("effect").flatMap(DesignReader::effect).orElse(null),
        section.value("smallest").flatMap(DesignReader::smallest).orElse(SurveyDesign.SMALLEST));
  }

  private static String text(Section section, String key) {
    return section.value(key).flatMap(each -> each.text("a text")).orElse("");
  }

  private static Optional<Double> effect(Declared declared) {
    Optional<String> text = declared.text(EFFECT);
    if (text.isPresent()
        && (!DECIMAL.matcher(text.get()).matches() || new BigDecimal(text.get()).signum() == 0)) {
      declared.mistaken(declared.found(), EFFECT);
      return Optional.empty();
    }
    return text.map(Double::valueOf);
  }

  private static Optional<Integer> smallest(Declared declared) {
    Optional<String> text = declared.text(SMALLEST);
    if (text.isPresent() && !COUNT.matcher(text.get()).matches()) {
      declared.mistaken(declared.found(), SMALLEST);
      return Optional.empty();
    }
    return text.map(Integer::valueOf);
  }
}
