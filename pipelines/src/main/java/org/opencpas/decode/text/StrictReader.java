package org.opencpas.decode.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import org.opencpas.decode.FileBreachException;
import org.opencpas.issue.Rule;

/**
 * Characters of a stream of bytes, none replaced: bytes that do not fit the encoding are an {@link
 * FileBreachException}, thrown after every character before them has been read. Where the stream
 * ends inside a character, {@link #CUT_OFF} stands for it.
 */
final class StrictReader extends Reader {

  /**
   * Stands for a character whose last bytes are missing: the substitute character of ASCII. It is a
   * control character, so the row that it ends is rejected as damaged.
   */
  static final char CUT_OFF = '\u001A';

  private static final int BUFFER = 1 << 16;

  private final InputStream stream;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private long bytesBefore;
  private boolean streamEnded;
  private boolean ended;
  private boolean cutOff;

  StrictReader(InputStream stream, Charset charset) {
    this.stream = stream;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Reads at least one character.
   *
   * @param length room in the target, 2 or above: a character outside the basic plane takes two
   */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length < 2) {
      throw new IllegalArgumentException("room for two is needed, not for " + length);
    }
    CharBuffer characters = CharBuffer.wrap(target, offset, length).slice();
    while (!ended) {
      CoderResult result = decoder.decode(bytes, characters, false);
      if (characters.position() > 0) {
        return characters.position();
      }
      if (result.isError()) {
        throw unfit(result);
      }
      if (streamEnded) {
        return readEnd(target, offset);
      }
      fill();
    }
    return -1;
  }

  private int readEnd(char[] target, int offset) {
    ended = true;
    if (!bytes.hasRemaining()) {
      return -1;
    }
    target[offset] = CUT_OFF;
    cutOff = true;
    return 1;
  }

  /** Whether the stream ended inside a character; known once it was read to its end. */
  boolean isCutOff() {
    return cutOff;
  }

  private void fill() throws IOException {
    bytesBefore += bytes.position();
    bytes.compact();
    int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      streamEnded = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  private FileBreachException unfit(CoderResult result) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < result.length(); i++) {
      byte unfit = bytes.get(bytes.position() + i);
      shown.append(String.format(Locale.ROOT, " 0x%02X", unfit));
    }
    return new FileBreachException(
        Rule.ENCODING_INVALID,
        "byte%s at offset %d is no %s"
            .formatted(shown, bytesBefore + bytes.position(), decoder.charset().name()));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
