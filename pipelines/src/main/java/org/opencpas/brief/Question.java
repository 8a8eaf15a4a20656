package org.opencpas.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a brief asks a release, each in SQL that lies beside this class; $1 is the mission. */
public enum Question {
  MISSIONS,
  MANDATE_EVENTS,
  BENCHMARKS,
  STANDING,
  IMPROVED,
  WORSENED,
  UNSAID,
  BENCHMARKS_NOW,
  TASKS,
  CONDITIONS,
  AREAS,
  RECORDED,
  SURVEYED,
  MEANS,
  SILENT,
  WEAK,
  OWED,
  BOUNDS,
  CHANGED,
  LOWERED,
  SELF_REPORTED,
  PROFILE,
  TRENDS,
  SERIES,
  COVERAGE,
  COVERAGE_QUARTERS,
  SOURCES;

  /** Where a question takes in what others ask too: SQL in a file of that name. */
  private static final Pattern SHARED = Pattern.compile("\\$\\{(\\w+)}");

  /** Name of the question, as its file and the page have it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The SQL. */
  public String sql() {
    return text(word());
  }

  /** SQL for the missions that there are; it has no place to be filled. */
  public static String allMissions() {
    return text("all_missions");
  }

  private static String text(String name) {
    return SHARED
        .matcher(read(name))
        .replaceAll(shared -> Matcher.quoteReplacement("\n" + text(shared.group(1))));
  }

  private static String read(String name) {
    try (InputStream in = Question.class.getResourceAsStream(name + ".sql")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }
}
