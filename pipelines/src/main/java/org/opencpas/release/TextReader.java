package org.opencpas.release;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads a value that JSON holds as a text. */
final class TextReader<T> extends FromStringDeserializer<T> {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Function<String, T> reader;

  TextReader(Class<T> type, Function<String, T> reader) {
    super(type);
    this.reader = reader;
  }

  @Override
  protected T _deserialize(String text, DeserializationContext context) throws IOException {
    try {
      return reader.apply(text);
    } catch (DateTimeException notADay) {
      throw context.weirdStringException(text, handledType(), "not a day");
    } catch (IllegalArgumentException notAnId) {
      throw context.weirdStringException(text, handledType(), "not the name of a release");
    }
  }
}
