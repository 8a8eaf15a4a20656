package org.opencpas.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencpas.calendar.Period;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a period as data write it, or as its first and last day. */
final class PeriodConverter implements ITypeConverter<Period> {
  private static final Pattern DAYS =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) to (\\d{4}-\\d{2}-\\d{2})");

  @Override
  public Period convert(String text) {
    return Period.parse(text)
        .or(() -> betweenDays(text))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is no period, such as 2024, 2024-S1, 2024-Q2, 2024-05, 2024-05-31,"
                        + " 2024-11-15/P1Y or '2024-11-15 to 2025-11-14'"));
  }

  private static Optional<Period> betweenDays(String text) {
    Matcher days = DAYS.matcher(text);
    if (!days.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate first = LocalDate.parse(days.group(1));
      LocalDate last = LocalDate.parse(days.group(2));
      return last.isBefore(first)
          ? Optional.empty()
          : Optional.of(new Period(first, last.plusDays(1)));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
