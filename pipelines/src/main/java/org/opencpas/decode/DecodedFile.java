package org.opencpas.decode;

import java.io.Serializable;

/**
 * What decoding found out about a file.
 *
 * @param encoding name of the character encoding; empty when none was found
 * @param origin how the encoding was found
 * @param delimiter character between cells; empty when none was found
 * @param rows rows below the header, those given and those rejected
 */
public record DecodedFile(String encoding, EncodingOrigin origin, String delimiter, long rows)
    implements Serializable {

  /** A file that could not be read at all. */
  public static final DecodedFile UNREAD = new DecodedFile("", EncodingOrigin.UNKNOWN, "", 0);

  /** Whether the bytes were no UTF-8, so that Windows-1252 was assumed. */
  public boolean isFallback() {
    return origin == EncodingOrigin.FALLBACK;
  }
}
