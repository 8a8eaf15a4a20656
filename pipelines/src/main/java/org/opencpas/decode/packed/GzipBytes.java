package org.opencpas.decode.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The packed bytes of a GZIP file: counted, and cut off where a long stretch of them holds nothing
 * but headers, which the library would keep in memory.
 */
final class GzipBytes extends FilterInputStream {
  private static final long LONGEST_WITHOUT_CONTENT = 1 << 20;

  private long count;
  private long countAtContent;

  GzipBytes(InputStream in) {
    super(in);
  }

  /** Bytes that were read. */
  long count() {
    return count;
  }

  /** Notes that something came out of what was read so far. */
  void markContent() {
    countAtContent = count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int wanted) throws IOException {
    if (count - countAtContent > LONGEST_WITHOUT_CONTENT) {
      throw new IOException(
          "%d packed bytes without any content".formatted(count - countAtContent));
    }
    try {
      int read = in.read(buffer, offset, wanted);
      count += Math.max(0, read);
      return read;
    } catch (IOException unreadable) {
      throw new PackedBytesException(unreadable);
    }
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] passed = new byte[(int) Math.min(Math.max(0, wanted), 1 << 13)];
    return Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
