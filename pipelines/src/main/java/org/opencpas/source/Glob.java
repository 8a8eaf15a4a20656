package org.opencpas.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A path relative to the workspace in which {@code *} stands for any letters of a name, {@code ?}
 * for one letter and {@code **} for any directories, none too. Every other letter means itself.
 * Names are compared in composed Unicode form, upper and lower case apart, on every machine alike.
 *
 * @param segments names and globs between the slashes
 */
record Glob(List<String> segments) {
  /** The segment that stands for any directories. */
  static final String ANY_DIRECTORIES = "**";

  /** The segment that stands for the directory above. */
  static final String ABOVE = "..";

  Glob {
    segments = List.copyOf(segments);
  }

  /** Takes a path apart; empty segments and those of a single dot mean nothing. */
  static Glob of(String path) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String segment = path.substring(start, end);
      if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(composed(segment));
      }
      start = end + 1;
    }
    return new Glob(segments);
  }

  /** A name in composed Unicode form, in which an accented letter is one letter. */
  static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Whether it may match several files. */
  boolean hasWildcard() {
    return segments.stream().anyMatch(Glob::isWild);
  }

  /** Whether a segment has a star or a question mark. */
  static boolean isWild(String segment) {
    return segment.indexOf('*') >= 0 || segment.indexOf('?') >= 0;
  }

  /** Whether it names something below a directory, and goes up only at its beginning. */
  boolean isPlain() {
    int up = segments.lastIndexOf(ABOVE);
    return !segments.isEmpty()
        && up < segments.size() - 1
        && segments.subList(0, up + 1).stream().allMatch(ABOVE::equals);
  }

  /** The path again, with single slashes. */
  String path() {
    return String.join("/", segments);
  }

  /** Whether a name fits a segment. A segment with wildcards passes over hidden names. */
  static boolean matches(String segment, String name) {
    if (!isWild(segment)) {
      return segment.equals(name);
    }
    return (!isHidden(name) || isHidden(segment)) && fits(segment, name);
  }

  /** Whether a name is one that programs make for themselves. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("~$");
  }

  /** Goes back to the last star only, so the work is bounded by the product of the lengths. */
  private static boolean fits(String segment, String name) {
    int at = 0;
    int star = -1;
    int afterStar = 0;
    int i = 0;
    while (i < name.length()) {
      if (at < segment.length() && segment.charAt(at) == '*') {
        star = at++;
        afterStar = i;
      } else if (at < segment.length()
          && (segment.charAt(at) == '?' || segment.charAt(at) == name.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++afterStar;
      } else {
        return false;
      }
    }
    while (at < segment.length() && segment.charAt(at) == '*') {
      at++;
    }
    return at == segment.length();
  }
}
