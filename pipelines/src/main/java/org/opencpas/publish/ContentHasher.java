package org.opencpas.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.opencpas.storage.Sha256;

/** Adds up the {@link ContentHash} of rows as they pass. Not for several threads at once. */
public final class ContentHasher {
  private final RowColumn[] columns;
  private final RowBytes bytes = new RowBytes();
  private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
  private final MessageDigest sha256 = Sha256.digest();
  private final byte[] digest = new byte[ContentHash.BYTES];

  /** The sum in base 2^64, highest digit first. */
  private final long[] sum = new long[ContentHash.BYTES / Long.BYTES];

  private long rows;

  /** Starts at nothing, for rows of a schema. */
  public ContentHasher(Schema schema) {
    columns = RowColumn.of(schema);
  }

  /** Adds a row: a generated class or a generic record of the schema. */
  public void add(IndexedRecord row) {
    bytes.reset();
    try {
      for (RowColumn column : columns) {
        column.encode(row.get(column.position()), encoder);
      }
      encoder.flush();
    } catch (IOException memoryNeverFails) {
      throw new UncheckedIOException(memoryNeverFails);
    }
    bytes.digestInto(sha256, digest);
    addDigest();
    rows++;
  }

  private void addDigest() {
    ByteBuffer digits = ByteBuffer.wrap(digest);
    long carry = 0;
    for (int i = sum.length - 1; i >= 0; i--) {
      long withDigit = sum[i] + digits.getLong(i * Long.BYTES);
      long withCarry = withDigit + carry;
      boolean overflows =
          Long.compareUnsigned(withDigit, sum[i]) < 0
              || Long.compareUnsigned(withCarry, withDigit) < 0;
      carry = overflows ? 1 : 0;
      sum[i] = withCarry;
    }
  }

  /** The hash of the rows so far. */
  public ContentHash hash() {
    ByteBuffer digits = ByteBuffer.allocate(ContentHash.BYTES);
    for (long digit : sum) {
      digits.putLong(digit);
    }
    return new ContentHash(rows, new BigInteger(1, digits.array()));
  }

  /** A buffer that hands its bytes to a digest without a copy. */
  private static final class RowBytes extends ByteArrayOutputStream {
    private RowBytes() {
      super(1024);
    }

    private void digestInto(MessageDigest sha256, byte[] digest) {
      sha256.update(buf, 0, count);
      try {
        sha256.digest(digest, 0, digest.length);
      } catch (DigestException tooShort) {
        throw new IllegalStateException(tooShort);
      }
    }
  }
}
