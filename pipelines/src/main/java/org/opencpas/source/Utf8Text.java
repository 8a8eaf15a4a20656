package org.opencpas.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Bytes as UTF-8 text, strictly: no byte is replaced, no control character let through. */
final class Utf8Text {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Utf8Text() {}

  /** The text without a byte order mark; empty, with a mistake, where there is none. */
  static Optional<String> read(byte[] bytes, Mistakes mistakes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
    decoded.flip();
    boolean marked = decoded.hasRemaining() && decoded.charAt(0) == BYTE_ORDER_MARK;
    String text = decoded.toString().substring(marked ? 1 : 0);
    if (result.isError()) {
      Place end = Place.of(text, text.length());
      mistakes.add(
          end.line,
          end.column,
          "bytes that are not UTF-8",
          "text in UTF-8; save the file as UTF-8");
      return Optional.empty();
    }
    return isPrintable(text, mistakes) ? Optional.of(text) : Optional.empty();
  }

  private static boolean isPrintable(String text, Mistakes mistakes) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!StreamReader.isPrintable(text.codePointAt(i))) {
        Place place = Place.of(text, i);
        String found =
            "the control character " + QuotedText.of(Character.toString(text.codePointAt(i)));
        mistakes.add(place.line, place.column, found, "text without control characters");
        return false;
      }
    }
    return true;
  }

  /** Line and column of a place in a text, both from 1. */
  private record Place(int line, int column) {
    static Place of(String text, int position) {
      int line = 1;
      int start = 0;
      for (int i = 0; i < position; i++) {
        char letter = text.charAt(i);
        boolean pair = letter == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (letter == '\n' || (letter == '\r' && !pair)) {
          line++;
          start = i + 1;
        }
      }
      return new Place(line, text.codePointCount(start, position) + 1);
    }
  }
}
