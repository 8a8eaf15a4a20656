package org.opencpas.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writing that survives a power cut: content first, then the name that leads to it. */
public final class Durable {

  private Durable() {}

  /** Forces every file and directory of a tree to the disk. */
  public static void forceTree(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            force(file, StandardOpenOption.WRITE);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            forceDirectory(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Forces the names in a directory to the disk, where the system lets a directory be opened. */
  public static void forceDirectory(Path directory) throws IOException {
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      force(directory, StandardOpenOption.READ);
    }
  }

  private static void force(Path path, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  /** Moves a file or directory inside one file system, in one step. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    forceDirectory(Objects.requireNonNull(to.getParent(), "a root cannot be moved to"));
  }

  /** Gives a file new content in one step, by way of another file beside it. */
  public static void replace(Path file, Path aside, String text) throws IOException {
    Files.writeString(aside, text, StandardCharsets.UTF_8);
    force(aside, StandardOpenOption.WRITE);
    move(aside, file);
  }
}
