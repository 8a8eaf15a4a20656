package org.opencpas.source;

import java.util.List;
import java.util.Optional;

/** Where in a workspace a file of a name would be found by a source. */
public final class FilingPlaces {
  private FilingPlaces() {}

  /**
   * The path under which the first pattern of a source that fits finds a file of a name, in
   * composed Unicode form; empty when none fits. A pattern whose directory has a wildcard of its
   * own, or that leads out of the workspace, says no place.
   */
  public static Optional<String> of(Source source, String name) {
    return source.files().stream()
        .map(pattern -> Glob.of(pattern.text()))
        .flatMap(glob -> place(glob, Glob.composed(name)).stream())
        .filter(path -> !path.equals(ReceivedFiles.FILE))
        .findFirst();
  }

  /** The patterns of a source, for people. */
  public static String words(Source source) {
    return String.join(", ", source.files().stream().map(FilePattern::text).toList());
  }

  private static Optional<String> place(Glob glob, String name) {
    List<String> segments = glob.segments();
    int last = segments.size() - 1;
    String pattern = segments.get(last);
    List<String> directories =
        segments.subList(0, last).stream()
            .filter(segment -> !segment.equals(Glob.ANY_DIRECTORIES))
            .toList();
    boolean fits =
        pattern.equals(Glob.ANY_DIRECTORIES) ? !Glob.isHidden(name) : Glob.matches(pattern, name);
    if (!fits
        || Glob.isHidden(name)
        || directories.contains(Glob.ABOVE)
        || directories.stream().anyMatch(Glob::isWild)) {
      return Optional.empty();
    }
    return Optional.of(String.join("/", directories) + (directories.isEmpty() ? "" : "/") + name);
  }
}
