package org.opencpas.source;

import java.io.Serial;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * How a source writes dates: a pattern of letters as java.time has them, read strictly, so that 30
 * February is no date. {@code yyyy} means the year of the calendar, as everybody expects, not the
 * year of an era. Names of months are English.
 */
public final class DatePattern implements DateReading {
  @Serial private static final long serialVersionUID = 1L;

  /** Letters that may stand in a pattern outside quotes. */
  static final String LETTERS = "yuMLdHhmsSaqQXx";

  private final String pattern;
  private final transient DateTimeFormatter formatter;

  /**
   * Compiles the pattern.
   *
   * @throws IllegalArgumentException when it is none
   */
  public DatePattern(String pattern) {
    this.pattern = pattern;
    this.formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(withCalendarYears(pattern))
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
  }

  private static String withCalendarYears(String pattern) {
    StringBuilder years = new StringBuilder(pattern);
    boolean quoted = false;
    for (int i = 0; i < years.length(); i++) {
      char letter = years.charAt(i);
      if (letter == '\'') {
        quoted = !quoted;
      } else if (letter == 'y' && !quoted) {
        years.setCharAt(i, 'u');
      }
    }
    return years.toString();
  }

  /** What a text says; empty when it does not fit or names no day. */
  @Override
  public Optional<TemporalAccessor> read(String text) {
    try {
      return Optional.of(formatter.parse(text));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /** The letters outside quotes, in order. */
  String letters() {
    StringBuilder letters = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      if (letter == '\'') {
        quoted = !quoted;
      } else if (!quoted && Character.isLetter(letter)) {
        letters.append(letter);
      }
    }
    return letters.toString();
  }

  /** The pattern as declared. */
  @Override
  public String toString() {
    return pattern;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DatePattern date && date.pattern.equals(pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  /** Compiles again where it arrives. */
  @Serial
  private Object readResolve() {
    return new DatePattern(pattern);
  }
}
