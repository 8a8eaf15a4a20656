package org.opencpas.propose;

import java.time.LocalDate;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.PeriodType;
import org.opencpas.source.DatePattern;

/**
 * How the periods of a column are read.
 *
 * @param steps what follows the column in its expression, with a comma before it; empty when its
 *     texts are canonical
 * @param doubt what is not sure; empty when nothing is
 * @param hasDays whether its texts name days
 */
record PeriodGuess(String steps, String doubt, boolean hasDays) {
  private static final Set<Integer> QUARTERS = Set.of(1, 4, 7, 10);
  private static final Set<Integer> HALVES = Set.of(1, 7);

  /** How a column is read as periods; empty when it holds none. */
  static Optional<PeriodGuess> of(Column column) {
    Set<String> texts = column.distinct();
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    return canonical(texts).or(() -> days(column)).or(() -> months(texts));
  }

  /** How a column is read as days; empty when it holds none. */
  static Optional<String> dayPattern(Column column) {
    return DayPatterns.of(DayPatterns.DAYS, column.distinct()).map(PeriodGuess::pattern);
  }

  private static Optional<PeriodGuess> canonical(Set<String> texts) {
    boolean known =
        texts.stream()
            .map(Period::parse)
            .allMatch(
                period ->
                    period
                        .filter(Period::isPlausible)
                        .filter(each -> each.type() != PeriodType.day)
                        .isPresent());
    return known ? Optional.of(new PeriodGuess("", "", false)) : Optional.empty();
  }

  private static Optional<PeriodGuess> months(Set<String> texts) {
    return DayPatterns.of(DayPatterns.MONTHS, texts)
        .map(
            found ->
                new PeriodGuess(", date: " + pattern(found) + ", as: month", doubt(found), false));
  }

  private static Optional<PeriodGuess> days(Column column) {
    Optional<DayPatterns> found = DayPatterns.of(DayPatterns.DAYS, column.distinct());
    return found.map(
        patterns -> {
          String length = length(column, days(patterns, column.distinct()));
          String said = doubt(patterns);
          String why =
              length.equals("date")
                  ? "each day is taken for a period of its own; say as: month where a date stands for"
                      + " its month"
                  : "each date is taken to stand for its " + length.replace('_', ' ');
          String steps =
              length.equals("date") && pattern(patterns).equals("yyyy-MM-dd")
                  ? ""
                  : ", date: " + pattern(patterns) + ", as: " + length;
          return new PeriodGuess(steps, said.isEmpty() ? why : said + "; " + why, true);
        });
  }

  private static String pattern(DayPatterns found) {
    return found.patterns().size() == 1
        ? YamlText.of(found.patterns().get(0))
        : YamlText.of(found.patterns());
  }

  private static String doubt(DayPatterns found) {
    String rival =
        found.rival().isEmpty() ? "" : "every cell looked at fits " + found.rival() + " too";
    String misfits =
        found.misfits() == 0 ? "" : found.misfits() + " different cells fit no pattern";
    return rival.isEmpty() || misfits.isEmpty() ? rival + misfits : rival + "; " + misfits;
  }

  private static Set<LocalDate> days(DayPatterns found, Set<String> texts) {
    List<DatePattern> patterns = found.patterns().stream().map(DatePattern::new).toList();
    return texts.stream()
        .flatMap(text -> day(patterns, text).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<LocalDate> day(List<DatePattern> patterns, String text) {
    return patterns.stream()
        .flatMap(pattern -> pattern.read(text).stream())
        .flatMap(read -> Optional.ofNullable(read.query(TemporalQueries.localDate())).stream())
        .findFirst();
  }

  /** The word for the periods that days stand for: those that all begin, or all end, on them. */
  private static String length(Column column, Set<LocalDate> days) {
    boolean first = days.stream().allMatch(day -> day.getDayOfMonth() == 1);
    boolean last = days.stream().allMatch(day -> day.getDayOfMonth() == day.lengthOfMonth());
    if (!first && !last) {
      return "date";
    }
    int shift = first ? 0 : 2;
    Set<Integer> months =
        days.stream()
            .map(day -> day.getMonthValue())
            .collect(Collectors.toCollection(TreeSet::new));
    if (column.plain().has("month") || column.plain().has("mois") || days.size() == 1) {
      return "month";
    }
    if (months.equals(Set.of(first ? 1 : 12))) {
      return "year";
    }
    int half = first ? 0 : 5;
    if (months.stream().allMatch(month -> HALVES.contains(month - half))) {
      return "half_year";
    }
    return months.stream().allMatch(month -> QUARTERS.contains(month - shift))
        ? "quarter"
        : "month";
  }
}
