package org.opencpas.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.parquet.io.PositionOutputStream;
import org.opencpas.storage.Sha256;

/**
 * The bytes of a part on their way out: counted, hashed, and at the end held back until the footer
 * has been put into one order.
 */
final class PartStream extends PositionOutputStream {
  private final OutputStream out;
  private final MessageDigest sha256 = Sha256.digest();
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private State state = State.PASSING;
  private long passed;

  private enum State {
    PASSING,
    HOLDING,
    FINISHED
  }

  PartStream(OutputStream out) {
    this.out = out;
  }

  /** From here to {@link #finish} nothing leaves: at most the last row group and the footer. */
  void holdBack() {
    state = State.HOLDING;
  }

  @Override
  public long getPos() {
    return passed + held.size();
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (state == State.HOLDING) {
      held.write(bytes, offset, length);
    } else {
      pass(bytes, offset, length);
    }
  }

  private void pass(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    sha256.update(bytes, offset, length);
    passed += length;
  }

  /** Does nothing: Parquet closes its output before the footer has its order. */
  @Override
  public void close() {}

  /** Lets go what is held, with the footer in order, and closes the output. */
  void finish() throws IOException {
    byte[] tail = SortedFooter.of(held.toByteArray());
    held.reset();
    pass(tail, 0, tail.length);
    state = State.FINISHED;
    out.close();
  }

  /** Closes the output of a part that is not finished; does nothing to one that is. */
  void abandon() throws IOException {
    if (state != State.FINISHED) {
      state = State.FINISHED;
      out.close();
    }
  }

  /** SHA-256 of what went out, in hex; asked once. */
  String sha256() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Count of what went out. */
  long bytes() {
    return passed;
  }
}
