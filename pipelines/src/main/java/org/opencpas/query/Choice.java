package org.opencpas.query;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Narrows rows down to one, column by column. */
final class Choice {
  private final String what;
  private Table rows;

  /**
   * Begins with some rows.
   *
   * @param what what they are, for messages
   */
  Choice(String what, Table rows) {
    this.what = what;
    this.rows = rows;
  }

  /**
   * Keeps the rows with a value.
   *
   * @param option option of the command by which the value is given
   * @param wanted the value; empty: see next
   * @param usual value that is taken where nothing is said and some row has it
   * @throws QueryException when no row has the wanted one, or nobody says which of several
   */
  Choice keep(String column, String option, Optional<String> wanted, String usual) {
    SortedSet<String> there = new TreeSet<>();
    IntStream.range(0, rows.size()).forEach(row -> there.add(rows.text(row, column)));
    String value = wanted.orElseGet(() -> there.size() == 1 ? there.first() : usual);
    if (!there.contains(value)) {
      throw new QueryException(
          wanted.isPresent()
              ? what + " has no " + option + " " + quoted(value) + "; it has " + words(there)
              : what + " is there more than once; say which " + option + ": " + words(there));
    }
    rows =
        rows.only(
            IntStream.range(0, rows.size())
                .filter(row -> rows.text(row, column).equals(value))
                .boxed()
                .toList());
    return this;
  }

  private static String words(SortedSet<String> words) {
    List<String> quoted = words.stream().map(Choice::quoted).toList();
    return String.join(", ", quoted);
  }

  private static String quoted(String word) {
    return word.isEmpty() ? "'' (the headline)" : word;
  }

  /** What is left: one row, where all that tells rows apart was asked for. */
  Table only() {
    return rows;
  }
}
