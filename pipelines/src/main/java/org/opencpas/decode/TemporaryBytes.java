package org.opencpas.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Bytes in the directory for temporary files, gone once their channel is closed. */
public final class TemporaryBytes {
  private TemporaryBytes() {}

  /**
   * A new file with nothing in it, under a name of its own.
   *
   * @throws UncheckedIOException when it cannot be made, which is no trouble of what is read
   */
  public static FileChannel make() {
    try {
      return FileChannel.open(
          Files.createTempFile("opencpas", ".copy"),
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException noRoom) {
      throw new UncheckedIOException(
          "a temporary file cannot be made; set -Djava.io.tmpdir", noRoom);
    }
  }

  /**
   * Writes bytes at the end.
   *
   * @throws UncheckedIOException when there is no room
   */
  public static void append(FileChannel file, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException noRoom) {
      throw new UncheckedIOException("a temporary file cannot be written", noRoom);
    }
  }
}
