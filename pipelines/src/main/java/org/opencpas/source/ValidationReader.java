package org.opencpas.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads validation rules; whether the framework has their indicators is looked at later. */
final class ValidationReader {
  static final Set<String> KEYS =
      Collections.unmodifiableSet(new LinkedHashSet<>(List.of("left", "op", "right", "missing")));
  static final Map<String, ValidationOperator> OPERATORS = operators();
  static final Map<String, MissingValues> MISSING = missing();

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");

  private ValidationReader() {}

  private static Map<String, ValidationOperator> operators() {
    Map<String, ValidationOperator> words = new LinkedHashMap<>();
    for (ValidationOperator operator : ValidationOperator.values()) {
      words.put(operator.word(), operator);
    }
    return words;
  }

  private static Map<String, MissingValues> missing() {
    Map<String, MissingValues> words = new LinkedHashMap<>();
    for (MissingValues each : MissingValues.values()) {
      words.put(each.word(), each);
    }
    return words;
  }

  /** The rules in their order. */
  static List<Validation> read(Declared declared) {
    List<Validation> rules = new ArrayList<>();
    for (Declared entry : declared.list("a list of rules, at least one")) {
      entry.section(KEYS).flatMap(ValidationReader::rule).ifPresent(rules::add);
    }
    return rules;
  }

  private static Optional<Validation> rule(Section section) {
    Optional<String> left =
        section.required("left", "an indicator").flatMap(each -> each.text("an indicator"));
    Optional<ValidationOperator> operator =
        section
            .required("op", "one of " + String.join(", ", OPERATORS.keySet()))
            .flatMap(each -> each.word(OPERATORS));
    Optional<String> right =
        section
            .required("right", "an indicator or a number")
            .flatMap(each -> each.text("an indicator or a number"));
    Optional<MissingValues> missing = section.value("missing").flatMap(each -> each.word(MISSING));
    if (left.isEmpty() || operator.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    boolean isNumber = NUMBER.matcher(right.get()).matches();
    if (operator.get().isPair()) {
      refuseInPair(section, operator.get(), isNumber);
    }
    if (left.equals(right)) {
      section.place().mistaken("the same indicator on both sides", "two indicators");
      return Optional.empty();
    }
    return Optional.of(
        new Validation(
            left.get(),
            operator.get(),
            isNumber ? null : right.get(),
            isNumber ? Double.valueOf(right.get()) + 0.0 : null,
            missing.orElse(MissingValues.SKIP_IF_ANY),
            section.place().line(),
            section.place().column()));
  }

  private static void refuseInPair(Section section, ValidationOperator operator, boolean isNumber) {
    section
        .value("missing")
        .ifPresent(
            each -> each.mistaken("the key missing", "no such key beside " + operator.word()));
    if (isNumber) {
      section.place().mistaken("a pair with a number", "an indicator on the right");
    }
  }
}
