package org.opencpas.bench.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opencpas.bench.harness.Place;

/**
 * The output directory, looked at from outside.
 *
 * @param root the directory
 */
record Published(Path root) {

  /** The release that readers are led to; empty text when there is none. */
  String latest() throws IOException {
    try {
      return Files.readString(root.resolve("LATEST")).strip();
    } catch (NoSuchFileException none) {
      return "";
    }
  }

  /** Directory of a release. */
  Path release(String id) {
    return root.resolve("releases").resolve(id);
  }

  /** Whether a release has its name, so that readers could find it. */
  boolean holds(String id) {
    return Files.isDirectory(release(id));
  }

  /** Whether a release in the making has its last file, or has its name already. */
  boolean isWritten(String id) {
    File[] stagings = root.resolve(".staging").toFile().listFiles();
    if (stagings != null) {
      for (File staging : stagings) {
        if (new File(staging, "manifest.json").exists()) {
          return true;
        }
      }
    }
    return holds(id);
  }

  /** The manifest of a release. */
  String manifest(String id) throws IOException {
    return Files.readString(release(id).resolve("manifest.json"));
  }

  /** Names of the releases, sorted. */
  List<String> releases() throws IOException {
    return names(root.resolve("releases"));
  }

  /** What a run that has ended should not have left. */
  List<String> leftOver() throws IOException {
    List<String> belonging = List.of("LATEST", "releases", "logs", ".lock", ".staging");
    Stream<String> strange = names(root).stream().filter(name -> !belonging.contains(name));
    Stream<String> staged =
        names(root.resolve(".staging")).stream().map(name -> ".staging/" + name);
    return Stream.concat(strange, staged).toList();
  }

  /** Removes a release, so that the same can be published again. */
  void remove(String id) throws IOException {
    Place.delete(release(id));
  }

  private static List<String> names(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
