package org.opencpas.propose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencpas.calendar.Period;

/**
 * From which columns a table has its periods.
 *
 * @param expression the expression
 * @param doubt what is not sure; empty when nothing is
 */
record Periods(String expression, String doubt) {
  private static final Pattern IN_A_NAME =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d(?:-(?:0[1-9]|1[0-2]|Q[1-4]|S[12]))?)(?![\\d])");

  /** The periods of a table; its columns are taken. Empty when none is found. */
  static Optional<Periods> of(Table table, String name) {
    return ofYearAndMonth(table).or(() -> ofOne(table)).or(() -> ofName(name));
  }

  private static Optional<Periods> ofYearAndMonth(Table table) {
    List<Column> named = table.named(Role.PERIOD);
    Optional<Column> year = named.stream().filter(column -> column.isWhole(1945, 2100)).findFirst();
    Optional<Column> month =
        named.stream().filter(column -> column.isWhole(1, 12) && isMonth(column)).findFirst();
    if (year.isEmpty() || month.isEmpty()) {
      return Optional.empty();
    }
    table.take(year.get());
    table.take(month.get());
    return Optional.of(
        new Periods(
            "join: "
                + YamlText.of(List.of(year.get().name(), month.get().name()))
                + ", with: \"-\", date: yyyy-M, as: month",
            ""));
  }

  private static boolean isMonth(Column column) {
    return column.plain().has("month")
        || column.plain().has("mois")
        || column.plain().has("mes")
        || column.plain().has("الشهر");
  }

  private static Optional<Periods> ofOne(Table table) {
    Optional<Column> named =
        table.named(Role.PERIOD).stream()
            .filter(column -> PeriodGuess.of(column).isPresent())
            .max(Comparator.comparingDouble(column -> Math.round(10 * column.filled())));
    // A number may always be a year: its name must say so.
    Optional<Column> any =
        named.or(
            () ->
                table.left().stream()
                    .filter(column -> !column.isNumeric() && Role.REPORTED.fit(column.plain()) == 0)
                    .filter(column -> PeriodGuess.of(column).isPresent())
                    .findFirst());
    return any.map(
        column -> {
          table.take(column);
          PeriodGuess guess = PeriodGuess.of(column).orElseThrow();
          String doubt = named.isPresent() ? "" : "the only column of dates that was found";
          String both =
              doubt.isEmpty() || guess.doubt().isEmpty()
                  ? doubt + guess.doubt()
                  : doubt + "; " + guess.doubt();
          return new Periods(column.reference() + guess.steps(), both);
        });
  }

  private static Optional<Periods> ofName(String name) {
    Matcher matcher = IN_A_NAME.matcher(name);
    return matcher.find() && Period.parse(matcher.group(1)).isPresent()
        ? Optional.of(
            new Periods(
                "constant: \"" + matcher.group(1) + '"',
                "no column of dates was found; this stands in the name of the file"))
        : Optional.empty();
  }
}
