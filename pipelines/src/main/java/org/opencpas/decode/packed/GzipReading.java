package org.opencpas.decode.packed;

import java.io.IOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.opencpas.decode.DecodedFile;
import org.opencpas.source.ExpansionLimits;
import org.opencpas.source.RowSink;

/**
 * The reading of a GZIP file, of one part or of several after each other: what comes out is the
 * file. The name inside is not looked at, so rows have no sheet for it.
 */
final class GzipReading {
  private final PackedFile packed;
  private final ExpansionLimits limits;
  private final RowSink sink;

  GzipReading(PackedFile packed, ExpansionLimits limits, RowSink sink) {
    this.packed = packed;
    this.limits = limits;
    this.sink = sink;
  }

  /** Reads the file to its end, or to where it cannot be read. */
  DecodedFile read() {
    Expansion expansion = new Expansion(limits, Long.MAX_VALUE);
    return packed.read(new UnpackedBytes(this::open, expansion), "", sink);
  }

  private Unpacking open() throws IOException {
    GzipBytes bytes = new GzipBytes(packed.bytes().open());
    try {
      GzipCompressorInputStream content =
          GzipCompressorInputStream.builder()
              .setInputStream(bytes)
              .setDecompressConcatenated(true)
              .get();
      return Unpacking.checkingItself(new GzipContent(content, bytes), bytes::count);
    } catch (IOException damage) {
      bytes.close();
      throw damage;
    }
  }
}
