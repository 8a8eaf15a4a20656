package org.opencpas.pipeline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.opencpas.source.ByteSource;

/**
 * Hashes a file while it is read, and notices when one reading of it differs from another: the hash
 * that a release names is that of the bytes that its rows come from.
 */
final class WatchedBytes implements ByteSource {
  private final ByteSource bytes;
  private @Nullable InputHash seen;
  private boolean changed;

  WatchedBytes(ByteSource bytes) {
    this.bytes = bytes;
  }

  @Override
  public InputStream open() throws IOException {
    return new WatchedStream(bytes.open());
  }

  /** The hash of the last reading that came to the end of the file; reads it when none did. */
  InputHash hash() {
    return seen == null ? InputHash.of(bytes) : seen;
  }

  /** Whether two readings found different bytes. */
  boolean haveChanged() {
    return changed;
  }

  private void readToItsEnd(InputHash now) {
    changed |= seen != null && !seen.equals(now);
    seen = now;
  }

  /** One reading. */
  private final class WatchedStream extends FilterInputStream {
    private final MessageDigest digest = InputHash.newDigest();
    private long length;
    private boolean ended;

    private WatchedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
      int count = in.read(buffer, offset, wanted);
      if (count > 0) {
        digest.update(buffer, offset, count);
        length += count;
      } else if (count < 0 && !ended) {
        ended = true;
        readToItsEnd(new InputHash(HexFormat.of().formatHex(digest.digest()), length));
      }
      return count;
    }

    /** By reading, so that nothing passes unhashed. */
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
}
