package org.opencpas.pipeline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.opencpas.source.ByteSource;
import org.opencpas.storage.Sha256;

/**
 * Hashes a file while it is read, and notices when one reading of it differs from another: the hash
 * that a release names is that of the bytes that its rows come from. A later reading is compared
 * with the first byte by byte, which is far cheaper than to hash it again; only what differs, or is
 * too long to be kept, is hashed.
 */
final class WatchedBytes implements ByteSource {
  private final ByteSource bytes;
  private @Nullable InputHash seen;
  private @Nullable KeptBytes kept;
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

  /**
   * Notes what a reading found.
   *
   * @param bytes the bytes of the hash; null when they are not to be compared with
   */
  private void readToItsEnd(InputHash now, @Nullable KeptBytes bytes) {
    changed |= seen != null && !seen.equals(now);
    seen = now;
    kept = bytes;
  }

  /** One reading: compared with that before as long as it finds the same, hashed else. */
  private final class WatchedStream extends FilterInputStream {
    private final MessageDigest digest = Sha256.digest();
    private final @Nullable InputHash hashBefore = seen;
    private final KeptBytes now = new KeptBytes();
    private @Nullable KeptBytes before = kept;
    private long length;
    private boolean ended;

    private WatchedStream(InputStream in) {
      super(in);
    }

    private void take(byte[] buffer, int offset, int count) {
      if (before != null && !before.has(length, buffer, offset, count)) {
        hashFromStart(before);
      }
      if (before == null) {
        digest.update(buffer, offset, count);
      }
      if (hashBefore == null) {
        now.add(buffer, offset, count);
      }
      length += count;
    }

    /** Hashes what was only compared, which was the same. */
    private void hashFromStart(KeptBytes same) {
      same.update(digest, Math.toIntExact(length));
      before = null;
    }

    private void end() {
      if (before != null && length < before.length()) {
        hashFromStart(before);
      }
      if (before != null && hashBefore != null) {
        readToItsEnd(hashBefore, before);
        return;
      }
      InputHash hash = new InputHash(HexFormat.of().formatHex(digest.digest()), length);
      readToItsEnd(hash, hashBefore == null && now.areAll() ? now : null);
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
        take(buffer, offset, count);
      } else if (count < 0 && !ended) {
        ended = true;
        end();
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
