package org.opencpas.decode.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of a GZIP file. The library gives up a whole read where it meets damage; here the
 * bytes before it are given first.
 */
final class GzipContent extends FilterInputStream {
  private final GzipCompressorInputStream content;
  private final GzipBytes bytes;
  private @Nullable IOException damage;

  GzipContent(GzipCompressorInputStream content, GzipBytes bytes) {
    super(content);
    this.content = content;
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int wanted) throws IOException {
    if (damage != null) {
      throw damage;
    }
    long before = content.getBytesRead();
    int count;
    try {
      count = content.read(buffer, offset, wanted);
    } catch (IOException found) {
      count = Math.toIntExact(content.getBytesRead() - before);
      if (count == 0) {
        throw found;
      }
      damage = found;
    }
    if (count > 0) {
      bytes.markContent();
    }
    return count;
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] passed = new byte[(int) Math.min(Math.max(0, wanted), 1 << 13)];
    return Math.max(0, read(passed, 0, passed.length));
  }
}
