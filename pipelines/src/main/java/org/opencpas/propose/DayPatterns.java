package org.opencpas.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencpas.source.DatePattern;

/**
 * The patterns that fit the dates of a column.
 *
 * @param patterns patterns that fit all of its texts but the misfits, best first, at most three
 * @param rival another pattern that fits them as well; empty when there is none
 * @param misfits texts that fit none
 */
record DayPatterns(List<String> patterns, String rival, long misfits) {
  /** Patterns that have a day; where two fit equally well the first is taken. */
  static final List<String> DAYS =
      List.of(
          "yyyy-MM-dd",
          "yyyy-MM-dd HH:mm:ss",
          "yyyy-MM-dd'T'HH:mm:ss",
          "yyyy-MM-dd HH:mm:ss.SSS",
          "yyyy-MM-dd'T'HH:mm:ss.SSS",
          "yyyy-MM-dd'T'HH:mm:ssX",
          "yyyy/MM/dd",
          "yyyyMMdd",
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "d/M/yyyy",
          "M/d/yyyy",
          "dd/MM/yyyy HH:mm",
          "MM/dd/yyyy HH:mm",
          "dd.MM.yyyy",
          "d.M.yyyy",
          "dd-MM-yyyy",
          "MM-dd-yyyy",
          "d-M-yyyy",
          "d MMMM yyyy",
          "d MMM yyyy",
          "d-MMM-yyyy",
          "MMMM d, yyyy",
          "MMM d, yyyy");

  /** Patterns that have a month and no day. */
  static final List<String> MONTHS =
      List.of(
          "yyyy-MM",
          "yyyy-M",
          "yyyy/MM",
          "MM/yyyy",
          "M/yyyy",
          "MM-yyyy",
          "MM.yyyy",
          "yyyyMM",
          "MMMM yyyy",
          "MMM yyyy",
          "MMMM-yyyy",
          "MMM-yyyy",
          "yyyy MMMM",
          "yyyy MMM",
          "yyyy-MMM",
          "yyyy'M'MM");

  private static final int MOST = 3;
  private static final int FIRST = 20;
  private static final int LONGEST = 30;
  private static final int DIGITS = 4;
  private static final double ENOUGH = 0.95;

  DayPatterns {
    patterns = List.copyOf(patterns);
  }

  /** The patterns among these that fit; empty when too many texts fit none. */
  static Optional<DayPatterns> of(List<String> candidates, Set<String> texts) {
    if (texts.stream().limit(FIRST).noneMatch(DayPatterns::mayBeDate)) {
      return Optional.empty();
    }
    List<DatePattern> known =
        candidates.stream()
            .map(DatePattern::new)
            .filter(pattern -> texts.stream().anyMatch(text -> fits(pattern, text)))
            .toList();
    Set<String> left = new LinkedHashSet<>(texts);
    List<String> taken = new ArrayList<>();
    String rival = "";
    while (!left.isEmpty() && taken.size() < MOST) {
      Map<DatePattern, Long> fits = new LinkedHashMap<>();
      known.forEach(pattern -> fits.put(pattern, fits(pattern, left)));
      long most = fits.values().stream().mapToLong(Long::longValue).max().orElse(0);
      if (most == 0) {
        break;
      }
      List<DatePattern> equals =
          known.stream().filter(each -> fits.getOrDefault(each, 0L) == most).toList();
      DatePattern first = equals.get(0);
      if (rival.isEmpty()) {
        rival = rival(equals, left);
      }
      taken.add(first.toString());
      left.removeIf(text -> fits(first, text));
    }
    boolean enough = !taken.isEmpty() && texts.size() - left.size() >= ENOUGH * texts.size();
    return enough ? Optional.of(new DayPatterns(taken, rival, left.size())) : Optional.empty();
  }

  /** Another pattern that reads the texts as other months than the first does. */
  private static String rival(List<DatePattern> equals, Set<String> texts) {
    return equals.stream()
        .filter(each -> disagrees(each, equals.get(0), texts))
        .map(DatePattern::toString)
        .findFirst()
        .orElse("");
  }

  /** What can be no date is told without trying, since every try that fails takes its time. */
  private static boolean mayBeDate(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    boolean onlyDigits = digits == text.length();
    return text.length() <= LONGEST
        && digits >= DIGITS
        && (!onlyDigits || digits == "yyyyMM".length() || digits == "yyyyMMdd".length());
  }

  private static long fits(DatePattern pattern, Set<String> texts) {
    return texts.stream().filter(text -> fits(pattern, text)).count();
  }

  private static boolean fits(DatePattern pattern, String text) {
    return mayBeDate(text) && Years.arePlausible(pattern.read(text));
  }

  private static boolean disagrees(DatePattern one, DatePattern other, Set<String> texts) {
    return texts.stream()
        .anyMatch(
            text ->
                fits(one, text)
                    && fits(other, text)
                    && !Years.month(one.read(text)).equals(Years.month(other.read(text))));
  }
}
