package org.opencpas.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.SourceFile;

/** Looks in the directory of the returns for files that no source reads. */
final class StrayFiles {
  private static final String DIRECTORY = "records";

  private StrayFiles() {}

  /**
   * Paths inside the workspace, sorted. Files and directories whose names begin with a dot are left
   * out, and so is what cannot be looked into: sources that want it say so themselves.
   */
  static List<String> find(Path root, List<SourceFile> files) {
    Set<Path> known = new HashSet<>();
    files.forEach(file -> known.add(real(Path.of(file.location()))));
    known.add(real(root.resolve(ReceivedFiles.FILE)));
    Set<String> strays = new TreeSet<>();
    Path directory = root.resolve(DIRECTORY);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try {
      Files.walkFileTree(directory, new Visit(root, known, strays));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
    return List.copyOf(strays);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThere) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** Gathers the names of what nobody knows. */
  private static final class Visit extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Set<Path> known;
    private final Set<String> strays;

    private Visit(Path root, Set<Path> known, Set<String> strays) {
      this.root = root;
      this.known = known;
      this.strays = strays;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && !known.contains(real(file))) {
        strays.add(root.relativize(file).toString().replace('\\', '/'));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      Path name = path.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
