package org.opencpas.propose;

import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.EncodingOrigin;

/** What is known of a file that no decoder was asked about. */
final class NothingDecoded {
  static final DecodedFile FILE = new DecodedFile("", EncodingOrigin.UNKNOWN, "", 0);

  private NothingDecoded() {}
}
