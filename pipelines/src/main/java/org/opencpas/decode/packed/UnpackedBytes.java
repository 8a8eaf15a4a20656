package org.opencpas.decode.packed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;

/**
 * The bytes of one packed file as they come out, each time from the start. Keeps what was first
 * found wrong with the packing, whatever the reader makes of the exception.
 */
final class UnpackedBytes implements ByteSource {
  private final Opening opening;
  private final Expansion expansion;
  private @Nullable Breach trouble;

  UnpackedBytes(Opening opening, Expansion expansion) {
    this.opening = opening;
    this.expansion = expansion;
  }

  @Override
  public InputStream open() throws IOException {
    try {
      return new UnpackedStream(opening.open(), expansion, this::note);
    } catch (PackedBytesException unreadable) {
      throw unreadable;
    } catch (IOException damage) {
      note(damaged(damage));
      throw damage;
    }
  }

  /** What was first found wrong with the packing; empty when nothing was. */
  Optional<Breach> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void note(Breach breach) {
    trouble = trouble == null ? breach : trouble;
  }

  /** What an exception of an unpacking library says. */
  static Breach damaged(IOException damage) {
    String message = damage.getMessage();
    return Breach.of(
        Rule.PACKING_DAMAGED, message == null ? damage.getClass().getSimpleName() : message);
  }

  /** Begins to unpack. */
  @FunctionalInterface
  interface Opening {

    /**
     * Opens what comes out at its first byte.
     *
     * @throws PackedBytesException when the packed bytes themselves cannot be read
     * @throws IOException when they are damaged
     */
    Unpacking open() throws IOException;
  }
}
