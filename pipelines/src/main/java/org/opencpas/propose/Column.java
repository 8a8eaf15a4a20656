package org.opencpas.propose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.opencpas.source.Blanks;

/**
 * A column of a table with what stands in the rows that were looked at.
 *
 * @param name its name, as the file writes it
 * @param plain its name as people hear it
 * @param texts the cells that are not blank and mean something
 * @param missing words in it that seem to mean blank, sorted
 * @param rows rows that were looked at
 */
record Column(String name, PlainName plain, List<String> texts, Set<String> missing, int rows) {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");
  private static final Pattern COMMA = Pattern.compile("[+-]?\\d*,\\d+");
  private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3},\\d{3}");
  private static final double MOST_OTHERS = 0.05;
  private static final double NEARLY_ALL = 0.8;
  private static final Set<String> BLANK_WORDS =
      Set.of(
          "NA", "N/A", "n/a", "na", "#N/A", "NaN", "nan", "null", "NULL", "None", "-", "--", "..",
          "...", "n.d.", "nd", "ND", "unknown", "Unknown", "?");

  Column {
    texts = List.copyOf(texts);
    missing = Set.copyOf(missing);
  }

  /** A column of these cells. */
  static Column of(String name, List<String> cells) {
    List<String> texts = new ArrayList<>();
    Set<String> missing = new TreeSet<>();
    for (String cell : cells) {
      String text = Blanks.trim(cell);
      if (BLANK_WORDS.contains(text)) {
        missing.add(text);
      } else if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return new Column(name, PlainName.of(name), texts, missing, cells.size());
  }

  /** Whether it has something in it, and nearly every cell is a number. */
  boolean isNumeric() {
    long others = notNumbers();
    return others < texts.size() && others <= MOST_OTHERS * texts.size();
  }

  /** Cells that are no numbers. */
  long notNumbers() {
    return texts.stream().filter(text -> !NUMBER.matcher(text).matches()).count();
  }

  /** Whether there is a number in it with a comma, where a dot is none. */
  boolean hasCommas() {
    return texts.stream().anyMatch(text -> COMMA.matcher(text).matches()) && !hasDots();
  }

  /** Whether there is a number in it with a dot. */
  boolean hasDots() {
    return texts.stream()
        .anyMatch(text -> text.indexOf('.') >= 0 && NUMBER.matcher(text).matches());
  }

  /** Whether its commas may part thousands. */
  boolean mayHaveThousands() {
    return texts.stream()
        .filter(text -> text.indexOf(',') >= 0)
        .allMatch(text -> THOUSANDS.matcher(text).matches());
  }

  /** Whether every cell is a whole number between two. */
  boolean isWhole(int lowest, int highest) {
    return !texts.isEmpty()
        && texts.stream()
            .allMatch(
                text ->
                    text.matches("\\d{1,9}")
                        && Integer.parseInt(text) >= lowest
                        && Integer.parseInt(text) <= highest);
  }

  /** Its different texts, in the order in which they come. */
  Set<String> distinct() {
    return new LinkedHashSet<>(texts);
  }

  /** Whether every row has a text of its own in it. */
  boolean isKey() {
    return rows > 1 && texts.size() == rows && distinct().size() == rows;
  }

  /** Whether nearly every row has a text of its own in it, and none is blank. */
  boolean isNearlyKey() {
    return rows > 1 && texts.size() == rows && distinct().size() >= NEARLY_ALL * rows;
  }

  /** Share of the rows that have something in it. */
  double filled() {
    return rows == 0 ? 0 : (double) texts.size() / rows;
  }

  /** How it is named in a mapping. */
  String reference() {
    return "column: " + YamlText.of(name);
  }
}
