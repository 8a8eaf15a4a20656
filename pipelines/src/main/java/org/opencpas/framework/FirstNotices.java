package org.opencpas.framework;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The first notices up to a limit, those alike counted as one: the same whatever order they come
 * in.
 */
final class FirstNotices implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LIMIT = 1000;

  private final TreeMap<Alike, Seen> first = new TreeMap<>();

  /** What notices about several rows of a file have in common. */
  private record Alike(String file, String message, String column)
      implements Comparable<Alike>, Serializable {
    private static final Comparator<Alike> ORDER =
        Comparator.comparing(Alike::file)
            .thenComparing(Alike::message)
            .thenComparing(Alike::column);

    @Override
    public int compareTo(Alike other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Where it was seen.
   *
   * @param line the first line
   * @param times on how many rows
   */
  private record Seen(long line, long times) implements Serializable {
    Seen and(Seen other) {
      return new Seen(Math.min(line, other.line), times + other.times);
    }
  }

  void add(DefinitionNotice notice) {
    add(new Alike(notice.file(), notice.message(), notice.column()), new Seen(notice.line(), 1));
  }

  /** What is left out once is behind a thousand others, and stays so: nothing is half counted. */
  private void add(Alike notice, Seen seen) {
    first.merge(notice, seen, Seen::and);
    if (first.size() > LIMIT) {
      first.pollLastEntry();
    }
  }

  void addAll(FirstNotices others) {
    others.first.forEach(this::add);
  }

  List<DefinitionNotice> list() {
    return first.entrySet().stream()
        .map(each -> notice(each.getKey(), each.getValue()))
        .sorted()
        .toList();
  }

  private static DefinitionNotice notice(Alike alike, Seen seen) {
    String more =
        seen.times() == 1
            ? ""
            : String.format(Locale.ROOT, "; so it is in %,d more rows", seen.times() - 1);
    return new DefinitionNotice(alike.file(), seen.line(), alike.column(), alike.message() + more);
  }
}
