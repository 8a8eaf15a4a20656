package org.opencpas.source;

import java.util.List;

/**
 * Which files of an archive a source reads. In a pattern {@code *} stands for any letters of a
 * name, {@code ?} for one letter, {@code **} for any directories, none too. A pattern without a
 * slash is held against the name alone, in whichever directory of the archive it lies.
 */
public final class MemberPattern {
  private final List<String> segments;

  private MemberPattern(List<String> segments) {
    this.segments = segments;
  }

  /** Takes a pattern; an empty one chooses every file. */
  public static MemberPattern of(String pattern) {
    return new MemberPattern(Glob.of(pattern).segments());
  }

  /**
   * Whether a file is read. What programs leave in archives for themselves, hidden names and the
   * directory __MACOSX, only is where the pattern says so.
   *
   * @param name name in the archive, with slashes between directories
   */
  public boolean chooses(String name) {
    List<String> names = Glob.of(name).segments();
    if (names.isEmpty()) {
      return false;
    }
    String last = names.get(names.size() - 1);
    if (segments.isEmpty()) {
      return !isLeftBehind(names);
    }
    if (segments.size() == 1) {
      return Glob.matches(segments.get(0), last) && !names.get(0).equals("__MACOSX");
    }
    return fits(0, names, 0);
  }

  private static boolean isLeftBehind(List<String> names) {
    return names.get(0).equals("__MACOSX") || Glob.isHidden(names.get(names.size() - 1));
  }

  private boolean fits(int segment, List<String> names, int name) {
    if (segment == segments.size()) {
      return name == names.size();
    }
    if (segments.get(segment).equals(Glob.ANY_DIRECTORIES)) {
      for (int next = name; next < names.size(); next++) {
        if (fits(segment + 1, names, next)) {
          return true;
        }
      }
      return false;
    }
    return name < names.size()
        && Glob.matches(segments.get(segment), names.get(name))
        && fits(segment + 1, names, name + 1);
  }
}
