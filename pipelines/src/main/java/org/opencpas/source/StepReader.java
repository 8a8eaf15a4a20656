package org.opencpas.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads the steps of an expression.
 *
 * @param decimal sign before the fraction of a number in the source
 */
record StepReader(char decimal) {

  /** The words of steps and their partners, in the order in which the steps are taken. */
  static final List<String> KEYS =
      List.of(
          "after_last",
          "before_first",
          "split",
          "part",
          "match",
          "number",
          "date",
          "as",
          "map",
          "other",
          "blank");

  static final int LONGEST_EXPRESSION = 200;
  private static final int DEEPEST_GROUP = 4;
  static final int LARGEST_PART = 1000;
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,3}");
  private static final Pattern YEAR = Pattern.compile("[yu]+");

  /** What numbers may be said to be. */
  static final List<String> NUMBERS = List.of("integer", "grouped", "boolean");

  private static final String PATTERN =
      "a pattern such as yyyy-MM-dd, or one of hxl, hxl-day-first, hxl-month-first, dhis2, sdmx, "
          + "views_month, "
          + EpochStep.WORD;
  private static final Map<String, DateForm> FORMS = forms();

  private static Map<String, DateForm> forms() {
    Map<String, DateForm> forms = new LinkedHashMap<>();
    for (DateForm form : DateForm.values()) {
      forms.put(form.word(), form);
    }
    return forms;
  }

  /** The steps in the order in which they are taken; empty when one is mistaken. */
  Optional<List<Step>> read(Section section) {
    List<Optional<? extends Step>> found = new ArrayList<>();
    add(found, section, "after_last", each -> separator(each).map(Step.AfterLast::new));
    add(found, section, "before_first", each -> separator(each).map(Step.BeforeFirst::new));
    add(found, section, "split", each -> part(section, each));
    add(found, section, "match", StepReader::match);
    add(found, section, "number", this::number);
    add(found, section, "date", each -> date(section, each));
    add(found, section, "map", each -> valueMap(section, each));
    add(found, section, "blank", each -> each.text("a text").map(Step.WhenBlank::new));
    section.requireTogether("part", "split");
    section.requireTogether("as", "date");
    section.requireTogether("other", "map");
    if (found.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(found.stream().<Step>map(Optional::get).toList());
  }

  private static void add(
      List<Optional<? extends Step>> found,
      Section section,
      String key,
      Function<Declared, Optional<? extends Step>> read) {
    section.value(key).map(read).ifPresent(found::add);
  }

  private static Optional<String> separator(Declared declared) {
    return declared.text("the text that separates, such as \"-\"");
  }

  private static Optional<Step> part(Section section, Declared split) {
    String allowed = "the number of the part, from 1 to " + LARGEST_PART;
    Optional<String> separator = separator(split);
    Optional<Declared> part = section.required("part", allowed);
    Optional<String> number = part.flatMap(each -> each.text(allowed));
    if (number.isPresent()
        && (!WHOLE.matcher(number.get()).matches()
            || Integer.parseInt(number.get()) > LARGEST_PART)) {
      part.get().mistaken(part.get().found(), allowed);
      return Optional.empty();
    }
    return separator.flatMap(
        text -> number.map(digits -> new Step.Part(text, Integer.parseInt(digits))));
  }

  private static Optional<Step> match(Declared declared) {
    String allowed =
        "a regular expression of Java, at most "
            + LONGEST_EXPRESSION
            + " characters, groups at most "
            + DEEPEST_GROUP
            + " deep";
    Optional<String> text = declared.text(allowed);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().length() > LONGEST_EXPRESSION || depth(text.get()) > DEEPEST_GROUP) {
      declared.mistaken(declared.found(), allowed);
      return Optional.empty();
    }
    try {
      return Optional.of(new MatchStep(text.get()));
    } catch (PatternSyntaxException wrong) {
      declared.mistaken(declared.found() + " (" + wrong.getDescription() + ")", allowed);
      return Optional.empty();
    }
  }

  private static int depth(String expression) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < expression.length(); i++) {
      depth += expression.charAt(i) == '(' ? 1 : expression.charAt(i) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private Optional<Step> number(Declared declared) {
    Map<String, Step> words = new LinkedHashMap<>();
    words.put(NUMBERS.get(0), new Step.WholeNumber(decimal));
    words.put(NUMBERS.get(1), new GroupedNumber(decimal));
    words.put(NUMBERS.get(2), new TruthStep());
    return declared.word(words);
  }

  private static Optional<Step> date(Section section, Declared declared) {
    Optional<PeriodNotation> notation = declared.rawText().flatMap(PeriodNotation::of);
    if (notation.isPresent()) {
      section
          .value("as")
          .ifPresent(each -> each.mistaken("the key as", "it with a pattern of dates only"));
      return notation.map(PeriodStep::new);
    }
    Optional<DateForm> form =
        section.has("as")
            ? section.value("as").flatMap(each -> each.word(FORMS))
            : Optional.of(DateForm.DATE);
    if (declared.rawText().equals(Optional.of(EpochStep.WORD))) {
      return form.map(EpochStep::new);
    }
    List<Declared> entries = declared.listOrOne(PATTERN);
    List<DateReading> readings = new ArrayList<>();
    for (Declared entry : entries) {
      reading(entry, form).ifPresent(readings::add);
    }
    return readings.isEmpty() || readings.size() < entries.size()
        ? Optional.empty()
        : form.map(known -> new DateStep(readings, known));
  }

  private static Optional<DateReading> reading(Declared declared, Optional<DateForm> form) {
    Optional<String> text = declared.text(PATTERN);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<SpelledDates> spelled = text.flatMap(SpelledDates::of);
    if (spelled.isPresent()) {
      return Optional.of(spelled.get());
    }
    DatePattern pattern;
    try {
      pattern = new DatePattern(text.get());
    } catch (IllegalArgumentException wrong) {
      declared.mistaken(declared.found() + " (" + wrong.getMessage() + ")", PATTERN);
      return Optional.empty();
    }
    String letters = pattern.letters();
    Optional<String> lacking = form.flatMap(known -> known.lacking(pattern));
    if (!letters.chars().allMatch(letter -> DatePattern.LETTERS.indexOf(letter) >= 0)) {
      declared.mistaken(
          declared.found(), "a pattern with no letters but " + DatePattern.LETTERS + " and quoted");
    } else if (YEAR.matcher(letters).results().anyMatch(year -> year.group().length() != 4)) {
      declared.mistaken(declared.found(), "a pattern with four letters for the year, yyyy");
    } else if (lacking.isPresent()) {
      declared.mistaken(declared.found(), "a pattern that has " + lacking.get());
    } else {
      return Optional.of(pattern);
    }
    return Optional.empty();
  }

  private static Optional<Step> valueMap(Section section, Declared declared) {
    SortedMap<String, String> entries = new TreeMap<>();
    Map<String, Declared> found = declared.entries("a map from texts to texts");
    found.forEach(
        (key, value) ->
            value.anyText("a text, \"\" for blank").ifPresent(text -> entries.put(key, text)));
    Optional<String> other = section.value("other").flatMap(each -> each.text("a text"));
    boolean whole =
        !entries.isEmpty()
            && entries.size() == found.size()
            && other.isPresent() == section.has("other");
    return whole ? Optional.of(new Step.ValueMap(entries, other.orElse(null))) : Optional.empty();
  }
}
