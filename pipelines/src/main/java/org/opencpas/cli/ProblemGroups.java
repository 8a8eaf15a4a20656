package org.opencpas.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.opencpas.pipeline.Problem;

/**
 * Puts problems together that are alike: the same rule in the same column of a table, with messages
 * that differ in quotes and digits alone. Holds a number of groups and no more, however many
 * problems there are.
 */
final class ProblemGroups {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final int most;
  private final Map<Kind, Group> groups = new LinkedHashMap<>();
  private long problems;
  private long left;

  /** Holds so many groups at most. */
  ProblemGroups(int most) {
    this.most = most;
  }

  /** What problems of a group have in common. */
  private record Kind(
      String source,
      String file,
      String sheet,
      String columnName,
      String rule,
      String severity,
      String shape) {

    static Kind of(Problem problem) {
      String unquoted = QUOTED.matcher(problem.message()).replaceAll("\"\"");
      return new Kind(
          problem.source(),
          problem.file(),
          problem.sheet(),
          problem.columnName(),
          problem.rule(),
          problem.severity(),
          DIGITS.matcher(unquoted).replaceAll("0"));
    }
  }

  /** Problems that are alike. */
  static final class Group {
    private static final int MOST_LINES = 8;

    private final Problem first;
    private final List<Long> lines = new ArrayList<>(0);
    private long more;

    private Group(Problem first) {
      this.first = first;
    }

    private void add(Problem problem) {
      more++;
      if (lines.size() < MOST_LINES) {
        lines.add(problem.line());
      }
    }

    /** The first of them. */
    Problem first() {
      return first;
    }

    /** How many others there are. */
    long more() {
      return more;
    }

    /** On which lines the first others are. */
    List<Long> lines() {
      return List.copyOf(lines);
    }
  }

  /** Adds a problem. */
  void add(Problem problem) {
    problems++;
    Kind kind = Kind.of(problem);
    Group group = groups.get(kind);
    if (group != null) {
      group.add(problem);
    } else if (groups.size() < most) {
      groups.put(kind, new Group(problem));
    } else {
      left++;
    }
  }

  /** How many problems there are. */
  long problems() {
    return problems;
  }

  /** How many problems are in no group, since there were too many groups. */
  long left() {
    return left;
  }

  /** The groups by source, in the order of these names, then by file, sheet and first line. */
  List<Group> sorted(List<String> sources) {
    return groups.values().stream()
        .sorted(
            Comparator.comparingInt((Group group) -> sources.indexOf(group.first().source()))
                .thenComparing(group -> group.first().file())
                .thenComparing(group -> group.first().sheet())
                .thenComparingLong(group -> group.first().line()))
        .toList();
  }
}
