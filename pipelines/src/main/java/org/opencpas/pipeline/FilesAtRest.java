package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencpas.issue.Mistake;

/**
 * Files that are read more than once, or hashed apart from being read, and so must not change
 * meanwhile: the hash that a release names is that of the bytes that its rows come from.
 */
final class FilesAtRest {
  private final List<Watched> files = new ArrayList<>();

  /** Looks at a file before it is read. */
  void watch(String path, String location) {
    files.add(new Watched(path, location, FileState.of(location)));
  }

  /** The files that were touched since, each as a mistake. */
  List<Mistake> touched() {
    return files.stream()
        .filter(file -> !file.state().equals(FileState.of(file.location())))
        .map(file -> changed(file.path()))
        .toList();
  }

  /** What is said of a file that somebody wrote to while it was read. */
  static Mistake changed(String path) {
    return new Mistake(
        path, 0, 0, "the file was changed while it was read", "run again when it is at rest");
  }

  private record Watched(String path, String location, Optional<FileState> state) {}
}
