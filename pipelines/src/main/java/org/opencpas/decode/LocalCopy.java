package org.opencpas.decode;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
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
public record LocalCopy(SeekableByteChannel channel, long size) implements Closeable {
  private static final int MOST_IN_MEMORY = 16 << 20;
  private static final int BUFFER = 1 << 16;

  /**
   * Copies a file.
   *
   * @throws IOException when it cannot be read
   * @throws UncheckedIOException when the copy cannot be written
   */
  public static LocalCopy of(ByteSource bytes) throws IOException {
    try (InputStream stream = bytes.open()) {
      byte[] start = stream.readNBytes(MOST_IN_MEMORY + 1);
      return start.length <= MOST_IN_MEMORY
          ? new LocalCopy(new SeekableInMemoryByteChannel(start), start.length)
          : onDisk(start, stream);
    }
  }

  private static LocalCopy onDisk(byte[] start, InputStream rest) throws IOException {
    FileChannel file = TemporaryBytes.make();
    try {
      TemporaryBytes.append(file, ByteBuffer.wrap(start));
      byte[] buffer = new byte[BUFFER];
      for (int count = rest.read(buffer); count >= 0; count = rest.read(buffer)) {
        TemporaryBytes.append(file, ByteBuffer.wrap(buffer, 0, count));
      }
      return new LocalCopy(file, file.position());
    } catch (IOException | UncheckedIOException trouble) {
      file.close();
      throw trouble;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
