package org.opencpas.decode.avro;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.avro.file.DataFileConstants;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.opencpas.decode.Untrusted;
import org.opencpas.source.ByteSource;

/**
 * Watches how an Avro file ends. A whole one ends with the mark that follows its header and each of
 * its blocks; Avro's own reader takes the end of a file that was cut off for its proper end.
 */
final class AvroEnd extends FilterInputStream {
  private final byte[] mark;
  private final byte[] last = new byte[DataFileConstants.SYNC_SIZE];

  private AvroEnd(InputStream in, byte[] mark) {
    super(in);
    this.mark = mark;
  }

  /** Opens a file; whoever does so closes it. */
  static AvroEnd open(ByteSource bytes) throws IOException {
    byte[] mark = mark(bytes);
    return new AvroEnd(bytes.open(), mark);
  }

  private static byte[] mark(ByteSource bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      return Untrusted.call(() -> mark(DecoderFactory.get().directBinaryDecoder(in, null)));
    }
  }

  private static byte[] mark(BinaryDecoder header) throws IOException {
    byte[] magic = new byte[DataFileConstants.MAGIC.length];
    header.readFixed(magic);
    if (!Arrays.equals(magic, DataFileConstants.MAGIC)) {
      throw new IOException("it is no Avro file of version 1");
    }
    for (long left = header.readMapStart(); left != 0; left = header.mapNext()) {
      for (long i = 0; i < left; i++) {
        header.skipString();
        header.skipBytes();
      }
    }
    byte[] mark = new byte[DataFileConstants.SYNC_SIZE];
    header.readFixed(mark);
    return mark;
  }

  /** Whether what was read so far ends as a whole file does. */
  boolean isWhole() {
    return Arrays.equals(last, mark);
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
      int kept = Math.min(count, last.length);
      System.arraycopy(last, kept, last, 0, last.length - kept);
      System.arraycopy(buffer, offset + count - kept, last, last.length - kept, kept);
    }
    return count;
  }

  /** By reading, so that nothing passes unseen. */
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
