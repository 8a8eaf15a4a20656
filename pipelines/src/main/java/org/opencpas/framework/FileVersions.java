package org.opencpas.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Mistake;
import org.opencpas.source.ReceivedFiles;

/**
 * The versions of the files of a framework's directory. Beside {@code indicators.csv} may stand
 * {@code indicators.2024-07-01.csv}: records/received.csv says when it came in, and from that day
 * on it takes the place of the whole file. On a day the version holds that was received last up to
 * the end of it. A file without a version in its name may have a line there; without one it was
 * known from the start.
 */
public final class FileVersions {
  private final Map<String, List<Received>> files = new TreeMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private record Received(VersionedName name, @Nullable LocalDate on, int line) {
    private static final Comparator<Received> ORDER =
        Comparator.comparing(Received::on, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(each -> each.name().path());

    private boolean isKnownOn(@Nullable LocalDate day) {
      LocalDate received = on;
      return received == null || (day != null && !received.isAfter(day));
    }

    private boolean isOfSameDay(Received other) {
      LocalDate received = on;
      return received == null ? other.on() == null : received.equals(other.on());
    }
  }

  private FileVersions() {}

  /**
   * Puts files in the order in which they came in.
   *
   * @param paths paths of the files of the directory, in any order
   */
  public static FileVersions of(Collection<String> paths, ReceivedFiles received) {
    FileVersions versions = new FileVersions();
    new TreeSet<>(paths).forEach(path -> versions.add(VersionedName.of(path), received));
    versions.files.values().forEach(versions::order);
    return versions;
  }

  private void add(VersionedName name, ReceivedFiles received) {
    Optional<Mistake> mistaken = name.mistake();
    if (mistaken.isPresent()) {
      mistakes.add(mistaken.get());
      return;
    }
    ReceivedFiles.Receipt receipt = received.receipts().get(name.path());
    if (receipt == null && name.hasVersion()) {
      mistakes.add(
          new Mistake(
              ReceivedFiles.FILE,
              0,
              0,
              "no line for " + name.path() + ", a version of " + name.plainPath(),
              "the line " + name.path() + ",,<day> with the day on which it came in"));
      return;
    }
    files
        .computeIfAbsent(name.group(), group -> new ArrayList<>())
        .add(
            receipt == null
                ? new Received(name, null, 0)
                : new Received(name, receipt.receivedOn(), receipt.line()));
  }

  private void order(List<Received> versions) {
    versions.sort(Received.ORDER);
    for (int i = 1; i < versions.size(); i++) {
      Received one = versions.get(i - 1);
      Received other = versions.get(i);
      // Two plain files are one table twice, which is said of the table.
      if (one.isOfSameDay(other) && (one.name().hasVersion() || other.name().hasVersion())) {
        mistakes.add(
            new Mistake(
                ReceivedFiles.FILE,
                other.line(),
                3,
                one.name().path() + " and " + other.name().path() + " received on one day",
                "a day of its own for each version of a file: the one received last holds"));
      }
    }
  }

  /** What is wrong with the names of versions and with when they came in. */
  public List<Mistake> mistakes() {
    return mistakes.stream().sorted().toList();
  }

  /** The files that hold from each day on which one came in, by day, the start first. */
  public List<KnownFiles> known() {
    List<KnownFiles> known = new ArrayList<>();
    known.add(known(null));
    days().forEach(day -> known.add(known(day)));
    return List.copyOf(known);
  }

  private SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (List<Received> versions : files.values()) {
      for (Received each : versions) {
        LocalDate day = each.on();
        if (day != null) {
          days.add(day);
        }
      }
    }
    return days;
  }

  private KnownFiles known(@Nullable LocalDate day) {
    SortedSet<String> paths = new TreeSet<>();
    SortedSet<String> awaited = new TreeSet<>();
    for (List<Received> versions : files.values()) {
      List<Received> then = versions.stream().filter(each -> each.isKnownOn(day)).toList();
      if (then.isEmpty()) {
        awaited.add(versions.get(0).name().path());
        continue;
      }
      Received last = then.get(then.size() - 1);
      then.stream().filter(last::isOfSameDay).forEach(each -> paths.add(each.name().path()));
    }
    return new KnownFiles(day, List.copyOf(paths), List.copyOf(awaited));
  }
}
