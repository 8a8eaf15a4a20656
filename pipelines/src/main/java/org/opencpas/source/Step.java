package org.opencpas.source;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Rule;

/**
 * A step from one text to the next. Whatever their order in assessment.yaml, steps are taken in
 * this one: after_last, before_first, split, match, number, date, map, blank. A blank text passes
 * through all but map and blank.
 */
sealed interface Step extends Serializable
    permits Step.AfterLast,
        Step.BeforeFirst,
        Step.Part,
        Step.WholeNumber,
        GroupedNumber,
        Step.ValueMap,
        Step.WhenBlank,
        MatchStep,
        DateStep,
        PeriodStep,
        TruthStep,
        EpochStep {

  /** The cell after the step; with the text as it was and the broken rule when it cannot be. */
  MappedCell apply(MappedCell cell);

  /** The word and its argument in assessment.yaml. */
  String text();

  /** What follows the last separator; the whole text when there is none. */
  record AfterLast(String separator) implements Step {
    @Override
    public MappedCell apply(MappedCell cell) {
      int at = cell.text().lastIndexOf(separator);
      return at < 0 ? cell : cell.withText(cell.text().substring(at + separator.length()));
    }

    @Override
    public String text() {
      return "after_last: " + QuotedText.of(separator);
    }
  }

  /** What precedes the first separator; the whole text when there is none. */
  record BeforeFirst(String separator) implements Step {
    @Override
    public MappedCell apply(MappedCell cell) {
      int at = cell.text().indexOf(separator);
      return at < 0 ? cell : cell.withText(cell.text().substring(0, at));
    }

    @Override
    public String text() {
      return "before_first: " + QuotedText.of(separator);
    }
  }

  /** A part between separators, counted from 1; blank when there are fewer. */
  record Part(String separator, int number) implements Step {
    @Override
    public MappedCell apply(MappedCell cell) {
      String text = cell.text();
      int start = 0;
      for (int skipped = 1; skipped < number; skipped++) {
        int at = text.indexOf(separator, start);
        if (at < 0) {
          return cell.withText("");
        }
        start = at + separator.length();
      }
      int end = text.indexOf(separator, start);
      return cell.withText(end < 0 ? text.substring(start) : text.substring(start, end));
    }

    @Override
    public String text() {
      return "split: " + QuotedText.of(separator) + ", part: " + number;
    }
  }

  /**
   * Digits of a whole number that a program wrote with a fraction of zero: {@code 15960.0} becomes
   * {@code 15960}.
   */
  record WholeNumber(char decimal) implements Step {
    private static final Pattern DOT = Pattern.compile("([+-]?)0*(\\d{1,30})(?:\\.0*)?");
    private static final Pattern COMMA = Pattern.compile("([+-]?)0*(\\d{1,30})(?:,0*)?");

    @Override
    public MappedCell apply(MappedCell cell) {
      if (cell.isBlank()) {
        return cell;
      }
      var matcher = (decimal == ',' ? COMMA : DOT).matcher(cell.text());
      if (!matcher.matches()) {
        return cell.breaking(Rule.NOT_AN_INTEGER);
      }
      String digits = matcher.group(2);
      boolean negative = matcher.group(1).equals("-") && !digits.equals("0");
      return cell.withText(negative ? "-" + digits : digits);
    }

    @Override
    public String text() {
      return "number: integer, decimal: " + QuotedText.of(String.valueOf(decimal));
    }
  }

  /**
   * Another text for each text that may occur. The key for a blank cell is the empty text; without
   * one a blank cell stays blank.
   *
   * @param entries texts by the text of the cell
   * @param other text for every other cell; null: another cell breaks a rule
   */
  record ValueMap(SortedMap<String, String> entries, @Nullable String other) implements Step {
    public ValueMap {
      entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    @Override
    public MappedCell apply(MappedCell cell) {
      String text = entries.get(cell.text());
      if (text != null) {
        return cell.withText(text);
      }
      if (cell.isBlank()) {
        return cell;
      }
      return other == null ? cell.breaking(Rule.VALUE_UNMAPPED) : cell.withText(other);
    }

    @Override
    public String text() {
      List<String> pairs =
          entries.entrySet().stream()
              .map(entry -> QuotedText.of(entry.getKey()) + ": " + QuotedText.of(entry.getValue()))
              .toList();
      String rest = other == null ? "" : ", other: " + QuotedText.of(other);
      return pairs.stream().collect(Collectors.joining(", ", "map: {", "}")) + rest;
    }
  }

  /** A text for a cell that is blank in the end. */
  record WhenBlank(String replacement) implements Step {
    @Override
    public MappedCell apply(MappedCell cell) {
      return cell.isBlank() ? cell.withText(replacement) : cell;
    }

    @Override
    public String text() {
      return "blank: " + QuotedText.of(replacement);
    }
  }
}
