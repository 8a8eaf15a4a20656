package org.opencpas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opencpas.release.OutputLayout;

/**
 * What readers of an output directory find there: kept at the start of a run, to tell at a bad end
 * whether anything has changed for them. Looks at names alone, since a file may be damaged.
 */
final class Outlook {
  private final OutputLayout out;
  private final String latest;
  private final List<String> releases;

  private Outlook(OutputLayout out) {
    this.out = out;
    this.latest = latest(out);
    this.releases = releases(out);
  }

  /** As it is now. */
  static Outlook of(Path out) {
    return new Outlook(new OutputLayout(out));
  }

  /** What has become of it since, in a sentence. */
  String since() {
    String now = latest(out);
    if (!now.equals(latest)) {
      return "The release was published; LATEST leads to " + now + ".";
    }
    String published =
        releases(out).equals(releases) ? "Nothing was published" : "The release was written";
    return now.isEmpty()
        ? published + "; there is no LATEST, as before."
        : published + "; readers see what they saw before, LATEST leads to " + now + ".";
  }

  private static String latest(OutputLayout out) {
    try {
      return Files.readString(out.latest()).strip();
    } catch (IOException noneOrUnreadable) {
      return "";
    }
  }

  private static List<String> releases(OutputLayout out) {
    try (Stream<Path> found = Files.list(out.releases())) {
      return found.map(Path::toString).sorted().toList();
    } catch (IOException noneOrUnreadable) {
      return List.of();
    }
  }
}
