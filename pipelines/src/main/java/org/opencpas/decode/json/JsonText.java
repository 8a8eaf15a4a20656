package org.opencpas.decode.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import org.opencpas.decode.BrokenRecordsException;
import org.opencpas.decode.text.EncodingDetection;
import org.opencpas.decode.text.TextEncoding;
import org.opencpas.source.ByteSource;
import org.opencpas.source.TextFormat;

/** Opens the text of a JSON file for parsing, each time from the start. */
public final class JsonText {
  private final ByteSource bytes;
  private final TextFormat format;
  private final JsonFactory factory;
  private String encoding = "";

  /**
   * A text of bytes.
   *
   * @param longestCell characters that a cell may have; a text of four times as many breaks off the
   *     file
   */
  public JsonText(ByteSource bytes, TextFormat format, int longestCell) {
    this.bytes = bytes;
    this.format = format;
    // Names are not kept for later rows: a file could fill the table of them, or make it slow.
    this.factory =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .enable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(4 * longestCell)
                    .maxNumberLength(longestCell)
                    .build())
            .build();
  }

  /** Name of the encoding; empty as long as nothing has been opened. */
  public String encoding() {
    return encoding;
  }

  /** What the parser says, with line and column. */
  static BrokenRecordsException broken(JsonProcessingException trouble) {
    JsonLocation place = trouble.getLocation();
    String message = String.valueOf(trouble.getOriginalMessage());
    return new BrokenRecordsException(
        place == null
            ? message
            : "line %d, column %d: %s".formatted(place.getLineNr(), place.getColumnNr(), message),
        trouble);
  }

  /** A parser before the first token; whoever opens it closes it. */
  public JsonParser open() throws IOException {
    if (format.declaredEncoding().isPresent()) {
      TextEncoding declared = new EncodingDetection(bytes).find(format);
      encoding = declared.charset().name();
      return factory.createParser(declared.open(bytes));
    }
    encoding = "UTF-8";
    return factory.createParser(bytes.open());
  }
}
