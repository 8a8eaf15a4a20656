package org.opencpas.decode;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.opencpas.source.ByteSource;

/**
 * A copy of a file that can be read at any place, made in one reading from its first byte to its
 * last: a small one in memory, a larger one in the directory for temporary files, under a name that
 * is not the file's. Gone once it is closed.
 *
 * @param channel the bytes
 * @param size how many there are
 */
record LocalCopy(SeekableByteChannel channel, long size) implements Closeable {
  private static final int MOST_IN_MEMORY = 16 << 20;
  private static final int BUFFER = 1 << 16;

  /**
   * Copies a file.
   *
   * @throws IOException when it cannot be read
   * @throws UncheckedIOException when the copy cannot be written
   */
  static LocalCopy of(ByteSource bytes) throws IOException {
    try (InputStream stream = bytes.open()) {
      byte[] start = stream.readNBytes(MOST_IN_MEMORY + 1);
      return start.length <= MOST_IN_MEMORY
          ? new LocalCopy(new SeekableInMemoryByteChannel(start), start.length)
          : onDisk(start, stream);
    }
  }

  private static LocalCopy onDisk(byte[] start, InputStream rest) throws IOException {
    FileChannel file = temporary();
    try {
      write(file, start, start.length);
      byte[] buffer = new byte[BUFFER];
      for (int count = rest.read(buffer); count >= 0; count = rest.read(buffer)) {
        write(file, buffer, count);
      }
      return new LocalCopy(file, file.position());
    } catch (IOException | UncheckedIOException trouble) {
      file.close();
      throw trouble;
    }
  }

  private static FileChannel temporary() {
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

  private static void write(FileChannel file, byte[] bytes, int count) {
    try {
      ByteBuffer left = ByteBuffer.wrap(bytes, 0, count);
      while (left.hasRemaining()) {
        file.write(left);
      }
    } catch (IOException noRoom) {
      throw new UncheckedIOException("a temporary file cannot be written", noRoom);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
