package org.opencpas.propose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opencpas.decode.Container;

/**
 * The files that were given, each once; a directory stands for the files in it that are not hidden,
 * not for those below.
 *
 * @param files the files, in the order in which they were given; those of a directory by name
 * @param missing paths at which there is nothing
 */
record GivenFiles(List<GivenFile> files, List<Path> missing) {

  GivenFiles {
    files = List.copyOf(files);
    missing = List.copyOf(missing);
  }

  /** Looks at what stands at the paths. */
  static GivenFiles of(List<Path> paths) {
    Map<Path, Path> found = new LinkedHashMap<>();
    List<Path> missing = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        inside(path).forEach(file -> found.putIfAbsent(real(file), file));
      } else if (Files.isRegularFile(path)) {
        found.putIfAbsent(real(path), path);
      } else {
        missing.add(path);
      }
    }
    return new GivenFiles(found.values().stream().map(GivenFiles::look).toList(), missing);
  }

  private static List<Path> inside(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("~$"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + directory, unreadable);
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path.toAbsolutePath().normalize();
    }
  }

  private static GivenFile look(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      Packed packed = Packed.of(absolute);
      String root = packed.container() == Container.XML ? XmlRoot.of(packed.bytes()) : "";
      return new GivenFile(
          absolute, Files.size(absolute), packed.word(), packed.container(), root, "");
    } catch (IOException unreadable) {
      String trouble = String.valueOf(unreadable.getMessage());
      return new GivenFile(absolute, 0, "", Container.BINARY, "", "it cannot be read: " + trouble);
    }
  }
}
