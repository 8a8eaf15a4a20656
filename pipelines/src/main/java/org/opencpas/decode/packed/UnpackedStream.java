package org.opencpas.decode.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rule;

/** What comes out of a packed file: counted, held against limits, checked at its end. */
final class UnpackedStream extends FilterInputStream {
  private final Unpacking unpacking;
  private final Expansion expansion;
  private final Consumer<Breach> notes;
  private final CRC32 checksum = new CRC32();
  private long position;

  /**
   * Starts at the first byte.
   *
   * @param notes told what is wrong with the packing, before the exception is thrown
   */
  UnpackedStream(Unpacking unpacking, Expansion expansion, Consumer<Breach> notes) {
    super(unpacking.stream());
    this.unpacking = unpacking;
    this.expansion = expansion;
    this.notes = notes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int wanted) throws IOException {
    int count;
    try {
      count = in.read(buffer, offset, wanted);
    } catch (PackedBytesException unreadable) {
      throw unreadable;
    } catch (IOException damage) {
      notes.accept(UnpackedBytes.damaged(damage));
      throw damage;
    }
    if (count < 0) {
      checkWhole();
    } else {
      position += count;
      if (unpacking.size().isPresent()) {
        checksum.update(buffer, offset, count);
      }
      refuse(expansion.beyond(position, unpacking.packed().getAsLong()));
    }
    return count;
  }

  private void checkWhole() throws IOException {
    if (unpacking.size().isEmpty()) {
      return;
    }
    long size = unpacking.size().getAsLong();
    if (position != size) {
      refuse(damaged("%d bytes came out where the archive says %d".formatted(position, size)));
    } else if (checksum.getValue() != unpacking.checksum()) {
      refuse(damaged("the bytes that came out do not fit their checksum"));
    }
  }

  private static Optional<Breach> damaged(String message) {
    return Optional.of(Breach.of(Rule.PACKING_DAMAGED, message));
  }

  private void refuse(Optional<Breach> breach) throws IOException {
    if (breach.isPresent()) {
      notes.accept(breach.get());
      throw new IOException(breach.get().message());
    }
  }

  /** By reading, so that nothing passes unchecked. */
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
