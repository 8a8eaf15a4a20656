package org.opencpas.decode;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.opencpas.issue.Rule;

/** Bytes of which only so many may be read between two marks, since they are held in memory. */
final class StretchStream extends FilterInputStream {
  private static final long LONGEST = 32_000_000;

  private long count;

  StretchStream(InputStream in) {
    super(in);
  }

  /** Notes that what was read so far is no longer held in memory. */
  void pass() {
    count = 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int wanted) throws IOException {
    int got = in.read(buffer, offset, wanted);
    count += Math.max(0, got);
    if (count > LONGEST) {
      throw new FileBreachException(
          Rule.XML_EXCESSIVE, "a single element has more than %d bytes".formatted(LONGEST));
    }
    return got;
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] skipped = new byte[(int) Math.min(Math.max(0, wanted), 1 << 13)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
