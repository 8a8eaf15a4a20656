package org.opencpas.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether somebody wrote to a file: looked at before and after it is read.
 *
 * @param key which file the name leads to; null where the system does not say
 * @param changedAt when it was last written to
 * @param bytes its size
 */
record FileState(@Nullable Object key, FileTime changedAt, long bytes) {

  /** The state of a file now; empty when it is not there, or lies elsewhere than on a disk. */
  static Optional<FileState> of(String location) {
    if (location.contains("://")) {
      return Optional.empty();
    }
    try {
      BasicFileAttributes found =
          Files.readAttributes(Path.of(location), BasicFileAttributes.class);
      return Optional.of(new FileState(found.fileKey(), found.lastModifiedTime(), found.size()));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /**
   * Whether the same file was written to between this state and a later one. One that was put in
   * its place is another file: whoever had opened the first went on reading that.
   */
  boolean wasWrittenUntil(FileState later) {
    return Objects.equals(key, later.key) && !equals(later);
  }
}
