package org.opencpas.decode.text;

import java.io.IOException;
import java.util.Optional;
import org.opencpas.decode.FileBreachException;
import org.opencpas.source.ByteSource;

/**
 * What a look over all bytes of a file told about an encoding.
 *
 * @param unfit what does not fit and where; empty when everything does
 * @param outsideAscii characters beyond ASCII
 * @param isCutOff whether the file ends inside a character
 */
record EncodingLook(Optional<String> unfit, long outsideAscii, boolean isCutOff) {
  private static final int BUFFER = 1 << 15;

  /**
   * Reads a file to its end. Where it cannot be read on, the look ends: the reading proper meets
   * the same trouble and reports it, after the rows before it.
   */
  static EncodingLook over(ByteSource bytes, TextEncoding encoding) {
    LineCount lines = new LineCount();
    long outsideAscii = 0;
    char[] buffer = new char[BUFFER];
    try (StrictReader reader = encoding.openStrictly(bytes)) {
      for (int count = 0; count >= 0; count = reader.read(buffer, 0, BUFFER)) {
        for (int i = 0; i < count; i++) {
          lines.pass(buffer[i]);
          outsideAscii += buffer[i] > 0x7F ? 1 : 0;
        }
      }
      return new EncodingLook(Optional.empty(), outsideAscii, reader.isCutOff());
    } catch (FileBreachException unfit) {
      String message = "%s (line %d)".formatted(unfit.getMessage(), lines.line());
      return new EncodingLook(Optional.of(message), outsideAscii, false);
    } catch (IOException unreadable) {
      return new EncodingLook(Optional.empty(), outsideAscii, false);
    }
  }

  /**
   * Whether the bytes speak for the encoding: a last byte that would be half of the file's only
   * character outside ASCII rather is a whole one in another encoding.
   */
  boolean isConvincing() {
    return unfit.isEmpty() && !(isCutOff && outsideAscii == 0);
  }
}
