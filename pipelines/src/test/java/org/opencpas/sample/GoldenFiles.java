package org.opencpas.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that are committed and must equal what is made anew; -Dgolden=update rewrites them. */
final class GoldenFiles {
  private GoldenFiles() {}

  /** Whether the committed files are to be rewritten. */
  static boolean areRewritten() {
    return "update".equals(System.getProperty("golden"));
  }

  /** Directory sample-data of the repository. */
  static Path sampleData() {
    return Path.of("..", "sample-data").toAbsolutePath().normalize();
  }

  /** Every file under a directory by its path inside it, with forward slashes. */
  static Map<String, byte[]> read(Path directory) {
    Map<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(name(directory, path), Files.readAllBytes(path));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  /** Makes a directory hold these files and no others. */
  static void write(Path directory, Map<String, byte[]> files) {
    try {
      for (String old : read(directory).keySet()) {
        if (!files.containsKey(old)) {
          Files.delete(directory.resolve(old));
        }
      }
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        Path path = directory.resolve(entry.getKey());
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.write(path, entry.getValue());
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String name(Path directory, Path path) {
    return directory.relativize(path).toString().replace('\\', '/');
  }
}
