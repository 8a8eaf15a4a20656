package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencpas.release.Manifest;
import org.opencpas.release.ReleaseLayout;

/**
 * Compares the files and directories of a release, by their names, with those that belong to it.
 */
final class Belongings {
  private final ReleaseLayout release;
  private final Set<Path> files;
  private final Set<Path> directories;
  private final List<Finding> findings = new ArrayList<>();

  private Belongings(ReleaseLayout release, Manifest manifest) {
    this.release = release;
    this.files = new HashSet<>(Sums.others(release));
    files.add(release.sums());
    this.directories = new HashSet<>(List.of(release.root(), release.tables()));
    manifest
        .tables()
        .forEach(
            (table, entry) -> {
              directories.add(release.table(table));
              entry.files().forEach(part -> files.add(release.part(table, part.name())));
            });
  }

  /** What is missing, what does not belong to the release, and links. */
  static List<Finding> check(ReleaseLayout release, Manifest manifest) {
    return new Belongings(release, manifest).check();
  }

  private List<Finding> check() {
    try {
      Files.walkFileTree(release.root(), new Visit());
    } catch (IOException failure) {
      findings.add(new Finding(".", "cannot be looked into: " + failure));
    }
    files.stream().sorted().forEach(file -> find(file, "is missing"));
    return findings;
  }

  private void find(Path file, String what) {
    findings.add(new Finding(release.root().relativize(file).toString(), what));
  }

  /** Looks at names; links are not followed. */
  private final class Visit extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (!directories.contains(directory)) {
        find(directory, "does not belong to the release");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!files.remove(file)) {
        find(file, "does not belong to the release");
      } else if (!attributes.isRegularFile()) {
        find(file, "is no file of its own, but a link or something else");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      find(file, "cannot be looked into; check its permissions: " + failure.getMessage());
      files.removeIf(each -> each.startsWith(file));
      return FileVisitResult.CONTINUE;
    }
  }
}
