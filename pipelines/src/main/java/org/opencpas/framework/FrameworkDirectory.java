package org.opencpas.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directory of a workspace's framework: its files, and those of its parts. A part is a
 * directory inside it, whose tables have their rows added to those of the same name; what lies
 * deeper is no part of it, and a file with a dot in its name never is a part.
 */
public final class FrameworkDirectory {
  /** Name of the directory, and first part of the paths inside it. */
  public static final String NAME = "framework";

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]+");

  private FrameworkDirectory() {}

  /** Paths of the files inside the workspace, sorted; none where there is no such directory. */
  public static List<String> paths(Path root) {
    List<String> paths = new ArrayList<>();
    for (String name : names(root.resolve(NAME))) {
      Path file = root.resolve(NAME).resolve(name);
      if (PART.matcher(name).matches() && Files.isDirectory(file)) {
        names(file).forEach(each -> paths.add(NAME + "/" + name + "/" + each));
      } else {
        paths.add(NAME + "/" + name);
      }
    }
    return paths.stream().filter(FrameworkReader::isOfFramework).sorted().toList();
  }

  private static List<String> names(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(directory)) {
      return found
          .map(file -> String.valueOf(file.getFileName()))
          .filter(FrameworkReader::isOfFramework)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }
}
