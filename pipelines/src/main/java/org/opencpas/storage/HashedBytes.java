package org.opencpas.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What identifies bytes.
 *
 * @param sha256 SHA-256 of them, as 64 hex digits
 * @param bytes how many they are
 */
public record HashedBytes(String sha256, long bytes) {
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * Reads to the end.
   *
   * @throws IOException when it cannot be read
   */
  public static HashedBytes read(InputStream in) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    long bytes = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
      bytes += read;
    }
    return new HashedBytes(HexFormat.of().formatHex(digest.digest()), bytes);
  }

  /**
   * Copies to a file, down to the disk; what the file held before is gone.
   *
   * @throws IOException when it cannot be read or written
   */
  public static HashedBytes copy(InputStream in, Path to) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    long bytes = 0;
    try (FileChannel out =
        FileChannel.open(
            to,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
        ByteBuffer next = ByteBuffer.wrap(buffer, 0, read);
        while (next.hasRemaining()) {
          out.write(next);
        }
      }
      out.force(true);
    }
    return new HashedBytes(HexFormat.of().formatHex(digest.digest()), bytes);
  }
}
