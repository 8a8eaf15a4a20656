package org.opencpas.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.opencpas.source.ByteSource;

/**
 * How the bytes of a file are read as characters.
 *
 * @param charset the encoding
 * @param origin how it was found
 * @param skipped bytes of the byte order mark, which are no text
 */
record TextEncoding(Charset charset, EncodingOrigin origin, int skipped) {

  /** Opens the file at its first character; the caller closes it. */
  StrictReader open(ByteSource bytes) throws IOException {
    InputStream stream = bytes.open();
    try {
      stream.skipNBytes(skipped);
    } catch (IOException unreadable) {
      stream.close();
      throw unreadable;
    }
    return new StrictReader(stream, charset);
  }
}
