package org.opencpas.source;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how draws are made; whether the framework has their indicators is looked at later. */
final class DrawsReader {
  static final Set<String> KEYS = words("draws", "weights", "errors");
  static final Set<String> ERROR_KEYS = words("percent", "value");
  private static final String WORDS = "percent or value";
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
  private static final BigDecimal MOST_SPREAD = new BigDecimal("0.99");

  private DrawsReader() {}

  private static Set<String> words(String... words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(words)));
  }

  /** How draws are made; what is not said or mistaken has its documented default. */
  static Draws read(Declared declared) {
    return declared.section(KEYS).map(DrawsReader::draws).orElse(Draws.DOCUMENTED);
  }

  private static Draws draws(Section section) {
    Draws documented = Draws.DOCUMENTED;
    return new Draws(
        section.value("draws").flatMap(DrawsReader::count).orElse(documented.count()),
        section.value("weights").flatMap(DrawsReader::spread).orElse(documented.spread()),
        section.value("errors").map(DrawsReader::errors).orElse(documented.errors()));
  }

  private static Optional<Integer> count(Declared declared) {
    String allowed = "a whole number from 0 to " + Draws.MOST;
    Optional<String> text = declared.text(allowed);
    Optional<Integer> count =
        text.filter(each -> WHOLE.matcher(each).matches())
            .map(Integer::valueOf)
            .filter(each -> each <= Draws.MOST);
    if (text.isPresent() && count.isEmpty()) {
      declared.mistaken(declared.found(), allowed);
    }
    return count;
  }

  private static Optional<Double> spread(Declared declared) {
    return number(declared, "a number from 0 to 0.99, such as 0.25", MOST_SPREAD);
  }

  private static Map<String, DeclaredError> errors(Declared declared) {
    Map<String, DeclaredError> errors = new TreeMap<>();
    declared
        .entries("errors under the ids of their indicators")
        .forEach(
            (indicator, each) ->
                each.section(ERROR_KEYS)
                    .flatMap(DrawsReader::error)
                    .ifPresent(error -> errors.put(indicator, error)));
    return errors;
  }

  private static Optional<DeclaredError> error(Section section) {
    if (section.values().size() != 1) {
      section.place().mistaken(section.values().size() + " keys", "one of " + WORDS);
      return Optional.empty();
    }
    DeclaredError.Kind kind =
        section.has("percent") ? DeclaredError.Kind.PERCENT : DeclaredError.Kind.VALUE;
    return section.values().values().stream()
        .findFirst()
        .flatMap(each -> number(each, "a number of 0 or above", null))
        .map(
            size ->
                new DeclaredError(kind, size, section.place().line(), section.place().column()));
  }

  private static Optional<Double> number(
      Declared declared, String allowed, @Nullable BigDecimal most) {
    Optional<String> text = declared.text(allowed);
    Optional<BigDecimal> number =
        text.filter(each -> NUMBER.matcher(each).matches())
            .map(BigDecimal::new)
            .filter(each -> most == null || each.compareTo(most) <= 0);
    if (text.isPresent() && number.isEmpty()) {
      declared.mistaken(declared.found(), allowed);
    }
    return number.map(BigDecimal::doubleValue);
  }
}
