package org.opencpas.brief;

import static j2html.TagCreator.each;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of briefs in one language, by name, read from a file of their own. */
final class Words {
  private static final String ENGLISH = "brief_en.properties";
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private static final int DECEMBER = 12;

  private static final Pattern MINUS = Pattern.compile("(?<=[ (])-(?=\\d)");
  private static final Pattern KEPT = Pattern.compile("(?<=\\d) (?=%)|(?<=grade) (?=[A-E]\\))");

  private final Properties lines;

  private Words(Properties lines) {
    this.lines = lines;
  }

  static Words english() {
    try (InputStream in = Words.class.getResourceAsStream(ENGLISH)) {
      Properties lines = new Properties();
      lines.load(
          new InputStreamReader(Objects.requireNonNull(in, ENGLISH), StandardCharsets.UTF_8));
      return new Words(lines);
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }

  /**
   * Words without a place to be filled.
   *
   * @throws IllegalArgumentException when there are none of that name
   */
  String of(String key) {
    String line = lines.getProperty(key);
    if (line == null) {
      throw new IllegalArgumentException("no text is called " + key);
    }
    return line;
  }

  /** Words without a place to be filled, where there are some of that name. */
  Optional<String> find(String key) {
    return Optional.ofNullable(lines.getProperty(key));
  }

  /** Words whose places are filled with texts. */
  String of(String key, Map<String, String> parts) {
    return PLACE
        .matcher(of(key))
        .replaceAll(place -> Matcher.quoteReplacement(part(parts, place.group(1))));
  }

  /** Words whose places are filled with parts of a page. */
  DomContent line(String key, Map<String, DomContent> parts) {
    String line = of(key);
    List<DomContent> content = new ArrayList<>();
    Matcher place = PLACE.matcher(line);
    int from = 0;
    while (place.find()) {
      content.add(text(line.substring(from, place.start())));
      content.add(part(parts, place.group(1)));
      from = place.end();
    }
    content.add(text(line.substring(from)));
    return each(content.toArray(DomContent[]::new));
  }

  private static <T> T part(Map<String, T> parts, String name) {
    T part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("nothing is given for " + name);
    }
    return part;
  }

  /** A day as people write it. */
  String day(LocalDate day) {
    return day(day, "month.");
  }

  /** A day with a month of few letters, for tables. */
  String shortDay(LocalDate day) {
    return day(day, "month.short.");
  }

  /** From the first to the last day, in months where they are whole ones, as a year where it is. */
  String span(LocalDate first, LocalDate last) {
    if (first.getDayOfMonth() != 1 || last.getDayOfMonth() != last.lengthOfMonth()) {
      return of("span", Map.of("first", shortDay(first), "last", shortDay(last)));
    }
    boolean isOneYear = first.getYear() == last.getYear();
    if (first.getMonth() == last.getMonth() && isOneYear) {
      return month(last);
    }
    if (first.getMonthValue() == 1 && last.getMonthValue() == DECEMBER && isOneYear) {
      return String.valueOf(last.getYear());
    }
    String start = isOneYear ? of("month.short." + first.getMonthValue()) : month(first);
    return of("span", Map.of("first", start, "last", month(last)));
  }

  private String month(LocalDate day) {
    return of(
        "month",
        Map.of(
            "month", of("month.short." + day.getMonthValue()),
            "year", String.valueOf(day.getYear())));
  }

  private String day(LocalDate day, String months) {
    return of(
        "day",
        Map.of(
            "day", String.valueOf(day.getDayOfMonth()),
            "month", of(months + day.getMonthValue()),
            "year", String.valueOf(day.getYear())));
  }

  /** A sentence as it is set: with a minus where one is, and numbers kept with what follows. */
  String set(String sentence) {
    String minus = MINUS.matcher(sentence).replaceAll("\u2212");
    return KEPT.matcher(minus).replaceAll("\u00a0");
  }

  /** A code of the tables as words: its own where there are some. */
  String coded(String code) {
    return find("code." + code).orElse(code(code));
  }

  /** A code of the tables as words. */
  static String code(String code) {
    return code.replace('_', ' ');
  }
}
