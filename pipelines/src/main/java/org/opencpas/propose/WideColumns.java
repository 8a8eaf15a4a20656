package org.opencpas.propose;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencpas.calendar.Period;
import org.opencpas.source.Blanks;
import org.opencpas.source.DatePattern;

/**
 * The columns of a table whose names are periods and whose cells are numbers.
 *
 * @param months the columns with their periods, in file order; empty when they are too few
 */
record WideColumns(List<Month> months) {
  private static final int FEWEST = 3;
  private static final int MOST = 400;
  private static final List<DatePattern> NAMES =
      Stream.concat(
              DayPatterns.MONTHS.stream(),
              Stream.of("MMM-yy", "MMM yy", "yyyy-MM-dd", "dd/MM/yyyy"))
          .map(DatePattern::new)
          .toList();

  /**
   * A column of one period.
   *
   * @param period the period as text
   */
  record Month(String period, Column column) {}

  WideColumns {
    months = List.copyOf(months);
  }

  /** The columns that are such. */
  static WideColumns of(List<Column> columns) {
    List<Month> months = new ArrayList<>();
    for (Column column : columns) {
      if (column.isNumeric()) {
        period(Blanks.trim(column.name())).ifPresent(text -> months.add(new Month(text, column)));
      }
    }
    boolean few = months.size() < FEWEST || months.size() > MOST;
    return new WideColumns(few ? List.of() : months);
  }

  boolean isEmpty() {
    return months.isEmpty();
  }

  private static Optional<String> period(String name) {
    if (Period.parse(name).filter(Period::isPlausible).isPresent()) {
      return Optional.of(name);
    }
    return NAMES.stream()
        .map(pattern -> pattern.read(name))
        .filter(Years::arePlausible)
        .findFirst()
        .flatMap(Years::month)
        .map(YearMonth::toString);
  }
}
