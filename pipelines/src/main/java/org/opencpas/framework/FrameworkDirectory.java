package org.opencpas.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The directory of a workspace that holds its framework. */
public final class FrameworkDirectory {
  /** Its name. */
  public static final String NAME = "framework";

  private FrameworkDirectory() {}

  /**
   * Paths inside the workspace of the files that belong to the framework, sorted; none where there
   * is no such directory.
   *
   * @param root directory of the workspace
   */
  public static List<String> paths(Path root) {
    Path directory = root.resolve(NAME);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> NAME + "/" + file.getFileName())
          .filter(FrameworkReader::isOfFramework)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }
}
