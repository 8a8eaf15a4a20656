package org.opencpas.decode.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.opencpas.decode.FileBreachException;
import org.opencpas.issue.Rule;

/** The bytes of an XML file; breaks off where one thing in it goes on for too long. */
final class MeteredInput extends FilterInputStream {
  private final long longest;
  private long since;

  /**
   * Meters a stream.
   *
   * @param longest bytes that may be read from one thing to the next
   */
  MeteredInput(InputStream stream, long longest) {
    super(stream);
    this.longest = longest;
  }

  /** Notes that what was read so far is no longer held in memory. */
  void pass() {
    since = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) throws FileBreachException {
    since += bytes;
    if (since > longest) {
      throw new FileBreachException(
          Rule.XML_EXCESSIVE,
          "a name, an attribute or a tag is longer than %d bytes".formatted(longest));
    }
  }
}
