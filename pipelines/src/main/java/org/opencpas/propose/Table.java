package org.opencpas.propose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;

/**
 * The columns of a table that have a name and something in them, each of which gets one role at
 * most. Not for use by several threads.
 */
final class Table {
  private final List<Column> columns = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  /** The columns of rows under one header; of equal names the first counts. */
  Table(Header header, List<RawRow> rows) {
    Set<String> seen = new HashSet<>();
    for (String name : header.names()) {
      if (!name.isEmpty() && seen.add(name)) {
        columns.add(Column.of(name, rows.stream().map(row -> row.cell(name)).toList()));
      }
    }
  }

  /** The columns without a role that have something in them, in file order. */
  List<Column> left() {
    return columns.stream()
        .filter(column -> !taken.contains(column.name()) && !column.texts().isEmpty())
        .toList();
  }

  /** Columns without a role that fit one by name, best first. */
  List<Column> named(Role role) {
    return left().stream()
        .filter(column -> role.fit(column.plain()) > 0)
        .sorted((one, other) -> Integer.compare(role.fit(other.plain()), role.fit(one.plain())))
        .toList();
  }

  /** Gives a role to the column that fits it best by name and is what it must be. */
  Optional<Column> take(Role role, Predicate<Column> must) {
    Optional<Column> found = named(role).stream().filter(must).findFirst();
    found.ifPresent(this::take);
    return found;
  }

  /** Takes a column that is named for a role and has nothing in it so far. */
  Optional<Column> takeBlank(Role role) {
    Optional<Column> found =
        columns.stream()
            .filter(column -> !taken.contains(column.name()) && column.texts().isEmpty())
            .filter(column -> role.isNamed(column.plain()))
            .findFirst();
    found.ifPresent(this::take);
    return found;
  }

  /** Takes a column out of the choice. */
  void take(Column column) {
    taken.add(column.name());
  }

  /** Words that seem to mean blank in columns of numbers, sorted. */
  Set<String> missing() {
    Set<String> words = new TreeSet<>();
    columns.stream().filter(Column::isNumeric).forEach(column -> words.addAll(column.missing()));
    return words;
  }

  /** The numbers whose fraction stands behind a comma. */
  Optional<Column> commas() {
    boolean dots = columns.stream().filter(Column::isNumeric).anyMatch(Column::hasDots);
    return dots
        ? Optional.empty()
        : columns.stream().filter(Column::isNumeric).filter(Column::hasCommas).findFirst();
  }
}
