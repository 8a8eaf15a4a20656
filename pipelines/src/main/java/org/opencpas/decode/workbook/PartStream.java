package org.opencpas.decode.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.opencpas.decode.FileBreachException;
import org.opencpas.issue.Rule;

/**
 * The bytes of a part of a package as they expand, up to limits, since a few kilobytes can be made
 * to hold more than any memory. Checks the sum of them at their end.
 */
final class PartStream extends FilterInputStream {
  /** Bytes that may expand from one part. */
  private static final long LARGEST = 20_000_000_000L;

  private static final long HIGHEST_RATIO = 1_000;

  /** Bytes below which no ratio is too high. */
  private static final long FREE_OF_RATIO = 10_000_000;

  /** Bytes between two marks, such as those of one row, which are held in memory. */
  private static final long LONGEST_STRETCH = 32_000_000;

  private final ZipEntry entry;
  private final CRC32 sum = new CRC32();
  private long count;
  private long passed;

  PartStream(ZipEntry entry, InputStream in) {
    super(in);
    this.entry = entry;
  }

  /** Notes that what was read so far is no longer held in memory. */
  void pass() {
    passed = count;
  }

  /** Reads what is left, so that its sum is checked. */
  void drain() throws IOException {
    byte[] buffer = new byte[1 << 13];
    do {
      pass();
    } while (read(buffer, 0, buffer.length) >= 0);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int wanted) throws IOException {
    int got = in.read(buffer, offset, wanted);
    if (got > 0) {
      sum.update(buffer, offset, got);
      count += got;
      checkSize();
    } else if (got < 0 && entry.getCrc() >= 0 && sum.getValue() != entry.getCrc()) {
      throw new FileBreachException(
          Rule.WORKBOOK_UNREADABLE,
          "the workbook is damaged: the checksum of %s does not fit".formatted(entry.getName()));
    }
    return got;
  }

  private void checkSize() throws FileBreachException {
    long packed = Math.max(1, entry.getCompressedSize());
    if (count > LARGEST || (count > FREE_OF_RATIO && count / packed > HIGHEST_RATIO)) {
      throw new FileBreachException(
          Rule.WORKBOOK_TOO_LARGE,
          "%s expands from %d to more than %d bytes".formatted(entry.getName(), packed, count - 1));
    }
    if (count - passed > LONGEST_STRETCH) {
      throw new FileBreachException(
          Rule.WORKBOOK_TOO_LARGE,
          "a single row or list in %s has more than %d bytes"
              .formatted(entry.getName(), LONGEST_STRETCH));
    }
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
