package org.opencpas.decode.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.source.ByteSource;

/**
 * How the bytes of a file are read as characters.
 *
 * @param charset the encoding
 * @param origin how it was found
 * @param skipped bytes of the byte order mark, which are no text
 */
public record TextEncoding(Charset charset, EncodingOrigin origin, int skipped) {

  /** Opens the file at its first character; the caller closes it. */
  public Reader open(ByteSource bytes) throws IOException {
    return openStrictly(bytes);
  }

  /** Opens the file as {@link #open} does; the reader tells how it ended. */
  StrictReader openStrictly(ByteSource bytes) throws IOException {
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
