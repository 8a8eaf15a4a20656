package org.opencpas.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A copy of a file that came in, written under a hidden name beside its place and then given its
 * name in one step, which never replaces anything.
 */
final class FiledCopy {
  private static final int BUFFER = 1 << 16;

  private final Path aside;
  private final Path place;

  private FiledCopy(Path aside, Path place) {
    this.aside = aside;
    this.place = place;
  }

  /**
   * Copies a file to beside its place, down to the disk.
   *
   * @param file the file
   * @param sha256 SHA-256 of its bytes, in hexadecimal, when it was looked at
   * @throws IOException when it cannot be read or written, or has changed since it was looked at
   */
  static FiledCopy of(Path file, String sha256, Path place) throws IOException {
    Path directory = Objects.requireNonNull(place.getParent(), "a place has a directory");
    Files.createDirectories(directory);
    FiledCopy copy = new FiledCopy(directory.resolve("." + place.getFileName() + ".part"), place);
    if (!copy.write(file).equals(sha256)) {
      copy.discard();
      throw new IOException(file + " changed while it was read; try again when it is whole");
    }
    return copy;
  }

  private String write(Path from) throws IOException {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(from);
        FileChannel out =
            FileChannel.open(
                aside,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
      out.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Gives it its name. */
  void keep() throws IOException {
    try {
      Files.createLink(place, aside);
      Files.delete(aside);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
      Files.move(aside, place);
    }
    force(Objects.requireNonNull(place.getParent(), "a place has a directory"));
  }

  /** Takes it away again. */
  void discard() throws IOException {
    Files.deleteIfExists(aside);
  }

  /** Forces the names in a directory to the disk, where the system lets a directory be opened. */
  static void force(Path directory) throws IOException {
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** A fresh SHA-256, which every Java platform has. */
  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
