package org.opencpas.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a report says; two reports with equal content say the same.
 *
 * @param numbers numbers by column; a blank one is absent
 * @param texts texts by column, sensitivity among them; a blank one is absent
 * @param status status, never blank; {@link #UNSAID} in a merge that leaves it as it is
 */
record Content(Map<String, Double> numbers, Map<String, String> texts, String status) {

  /** The status of a merge that says neither a status nor a figure from which one follows. */
  static final String UNSAID = "unsaid";

  /** A number; null when it was not given. */
  @Nullable Double number(String column) {
    return numbers.get(column);
  }

  /** A text; empty when it was not given. */
  String text(String column) {
    return texts.getOrDefault(column, "");
  }

  /** Whether two contents have the same number, or none, under a column. */
  boolean agreesOn(String column, Content other) {
    return Objects.equals(number(column), other.number(column));
  }

  /** Whether something was measured: a value, or a numerator with its denominator. */
  boolean hasFigure() {
    return number("value") != null
        || (number("numerator") != null && number("denominator") != null);
  }

  /** Whether it says that something was observed. */
  boolean isObserved() {
    return status.equals("reported") || status.equals("estimated");
  }

  /** This content laid over what was held before. */
  Content over(Content held) {
    boolean saysNothing = status.equals(UNSAID);
    Map<String, Double> mergedNumbers = new TreeMap<>(held.numbers);
    Map<String, String> mergedTexts = new TreeMap<>(held.texts);
    if (!saysNothing && !isObserved()) {
      List.of("value", "numerator", "denominator", "low", "high", "respondents")
          .forEach(mergedNumbers::remove);
      mergedTexts.remove("text_value");
    }
    mergedNumbers.putAll(numbers);
    mergedTexts.putAll(texts);
    String mergedStatus = saysNothing ? held.status : status;
    boolean part = number("numerator") != null || number("denominator") != null;
    boolean whole =
        mergedNumbers.containsKey("numerator") && mergedNumbers.containsKey("denominator");
    if (saysNothing && part && whole && !held.isObserved()) {
      mergedStatus = "reported";
    }
    return new Content(mergedNumbers, mergedTexts, mergedStatus);
  }

  /** This content where nothing was held before. */
  Content overNothing() {
    return status.equals(UNSAID) ? new Content(numbers, texts, "not_reported") : this;
  }

  /** The same with a text where none was given. */
  Content withUsual(String column, String usual) {
    if (texts.containsKey(column)) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(texts);
    more.put(column, usual);
    return new Content(numbers, more, status);
  }

  /** The same with a sensitivity where none was given. */
  Content withSensitivity(String usual) {
    return withUsual("sensitivity", usual);
  }
}
