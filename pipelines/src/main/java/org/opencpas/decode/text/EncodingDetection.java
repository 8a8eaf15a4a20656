package org.opencpas.decode.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.decode.FileBreachException;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;
import org.opencpas.source.TextFormat;

/**
 * Finds the encoding of a file: as declared, else by byte order mark, else UTF-8, else
 * Windows-1252. The whole file is read once, without holding it, to see that every byte fits: a
 * file that does not gives no row rather than some.
 *
 * <p>A file cut off inside its last character still fits; where that character is the only one
 * outside ASCII, the file is taken for Windows-1252.
 */
public final class EncodingDetection {
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private final ByteSource bytes;

  /** Looks at the bytes of a file, which may be opened several times. */
  public EncodingDetection(ByteSource bytes) {
    this.bytes = bytes;
  }

  /**
   * Finds the encoding.
   *
   * @throws FileBreachException when the bytes do not fit the encoding that was declared or marked,
   *     fit neither UTF-8 nor Windows-1252, or the encoding declared does not exist
   * @throws IOException when the file cannot be opened, or not a byte of it be read
   */
  public TextEncoding find(TextFormat format) throws IOException {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(start());
    if (format.declaredEncoding().isPresent()) {
      return checked(declared(format.declaredEncoding().get(), mark));
    }
    if (mark.isPresent()) {
      return checked(
          new TextEncoding(
              mark.get().charset(), EncodingOrigin.BYTE_ORDER_MARK, mark.get().length()));
    }
    TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, EncodingOrigin.DETECTED, 0);
    return EncodingLook.over(bytes, utf8).isConvincing() ? utf8 : fallback();
  }

  private byte[] start() throws IOException {
    try (InputStream stream = bytes.open()) {
      return stream.readNBytes(ByteOrderMark.LONGEST);
    }
  }

  private static TextEncoding declared(String name, Optional<ByteOrderMark> mark)
      throws FileBreachException {
    Charset charset = charset(name);
    if (mark.isEmpty()) {
      return new TextEncoding(charset, EncodingOrigin.DECLARED, 0);
    }
    if (!mark.get().fits(charset)) {
      throw new FileBreachException(
          Rule.ENCODING_INVALID,
          "the file starts with the byte order mark of %s, but the source says %s"
              .formatted(mark.get().charset().name(), charset.name()));
    }
    return new TextEncoding(mark.get().charset(), EncodingOrigin.DECLARED, mark.get().length());
  }

  private static Charset charset(String name) throws FileBreachException {
    try {
      if (Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    } catch (IllegalCharsetNameException noSuchName) {
      throw new FileBreachException(
          Rule.ENCODING_INVALID, "no encoding is called " + Quotation.of(name));
    }
    throw new FileBreachException(
        Rule.ENCODING_INVALID, "no encoding is called " + Quotation.of(name));
  }

  private TextEncoding checked(TextEncoding encoding) throws FileBreachException {
    EncodingLook look = EncodingLook.over(bytes, encoding);
    if (look.unfit().isPresent()) {
      throw new FileBreachException(Rule.ENCODING_INVALID, look.unfit().get());
    }
    return encoding;
  }

  private TextEncoding fallback() throws FileBreachException {
    TextEncoding encoding = new TextEncoding(FALLBACK, EncodingOrigin.FALLBACK, 0);
    EncodingLook look = EncodingLook.over(bytes, encoding);
    if (look.unfit().isPresent()) {
      throw new FileBreachException(
          Rule.ENCODING_INVALID, "the bytes are neither UTF-8 nor text: " + look.unfit().get());
    }
    return encoding;
  }
}
