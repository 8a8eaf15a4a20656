package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.release.Manifest;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.storage.Sha256;

/**
 * The file SHA256SUMS of a release: the hash of every other file of it, in the form that {@code
 * sha256sum} writes and checks. It guards what the manifest does not: the manifest itself, the
 * catalogue and the dictionary.
 */
final class Sums {
  private static final String BETWEEN = "  ";

  private Sums() {}

  /** Writes the file; everything else of the release is there. */
  static void write(ReleaseLayout staging, Manifest manifest) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> part : parts(manifest).entrySet()) {
      text.append(line(part.getValue(), part.getKey()));
    }
    for (Path file : others(staging)) {
      text.append(line(Sha256.of(file), place(staging, file)));
    }
    Files.writeString(staging.sums(), text);
  }

  /**
   * Compares the files with what was written. Parts are looked at by their hashes in the manifest,
   * which whoever calls has compared with their bytes.
   *
   * @return what differs; nothing about files that are not there, which others find
   */
  static List<Finding> check(ReleaseLayout release, Manifest manifest) {
    List<String> written;
    try {
      written = new ArrayList<>(lines(Files.readString(release.sums())));
    } catch (NoSuchFileException missing) {
      return List.of();
    } catch (IOException unreadable) {
      return List.of(new Finding(place(release, release.sums()), "cannot be read: " + unreadable));
    }
    List<Finding> findings = new ArrayList<>();
    for (Path file : others(release)) {
      compare(release, file, written).forEach(findings::add);
    }
    List<String> expected = new ArrayList<>();
    parts(manifest).forEach((place, hash) -> expected.add(line(hash, place)));
    if (!written.equals(expected)) {
      findings.add(
          new Finding(place(release, release.sums()), "has other lines than were published"));
    }
    return findings;
  }

  /** Takes the line of a file out of those that were written. */
  private static List<Finding> compare(ReleaseLayout release, Path file, List<String> written) {
    String place = place(release, file);
    int at = 0;
    while (at < written.size() && !written.get(at).endsWith(BETWEEN + place + "\n")) {
      at++;
    }
    if (at == written.size()) {
      return List.of(new Finding(place(release, release.sums()), "has no line for " + place));
    }
    String line = written.remove(at);
    try {
      return line.equals(line(Sha256.of(file), place))
          ? List.of()
          : List.of(new Finding(place, "has other bytes than were published"));
    } catch (NoSuchFileException missing) {
      return List.of();
    } catch (IOException unreadable) {
      return List.of(new Finding(place, "cannot be read: " + unreadable));
    }
  }

  /** Lines with what ends them, so that no byte of the text is lost. */
  private static List<String> lines(String text) {
    return List.of(text.split("(?<=\n)", -1)).stream().filter(line -> !line.isEmpty()).toList();
  }

  private static SortedMap<String, String> parts(Manifest manifest) {
    SortedMap<String, String> hashes = new TreeMap<>();
    manifest
        .tables()
        .forEach(
            (table, entry) ->
                entry
                    .files()
                    .forEach(
                        part -> hashes.put("tables/" + table + "/" + part.name(), part.sha256())));
    return hashes;
  }

  /** The files that the manifest does not list, without the sums themselves. */
  static List<Path> others(ReleaseLayout release) {
    return List.of(release.manifest(), release.catalogue(), release.dictionary());
  }

  private static String place(ReleaseLayout release, Path file) {
    return release.root().relativize(file).toString();
  }

  private static String line(String hash, String place) {
    return hash + BETWEEN + place + "\n";
  }
}
