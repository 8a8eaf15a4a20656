package org.opencpas.pipeline;

import java.security.MessageDigest;
import java.util.Arrays;

/** The bytes of one reading from its start, unless they become too many. */
final class KeptBytes {
  /** Files of records are mostly smaller; what is kept of them is held while one is read. */
  private static final int MOST = 8 << 20;

  private byte[] bytes = new byte[0];
  private int length;
  private boolean tooMany;

  /** Keeps the next bytes; once they are too many, none. */
  void add(byte[] buffer, int offset, int count) {
    tooMany |= count > MOST - length;
    if (tooMany) {
      bytes = new byte[0];
      length = 0;
      return;
    }
    if (count > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
    }
    System.arraycopy(buffer, offset, bytes, length, count);
    length += count;
  }

  /** Whether all that was added is there. */
  boolean areAll() {
    return !tooMany;
  }

  int length() {
    return length;
  }

  /** Whether these bytes stand at a position. */
  boolean has(long position, byte[] buffer, int offset, int count) {
    if (position + count > length) {
      return false;
    }
    int from = (int) position;
    return Arrays.equals(bytes, from, from + count, buffer, offset, offset + count);
  }

  /** Hands the first bytes to a digest. */
  void update(MessageDigest digest, int count) {
    digest.update(bytes, 0, count);
  }
}
