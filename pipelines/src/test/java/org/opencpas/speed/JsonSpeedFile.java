package org.opencpas.speed;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.opencpas.source.SourceFormat;

/** JSON, a list of objects, read by Jackson. */
final class JsonSpeedFile implements SpeedFile {
  private final JsonFactory factory = new JsonFactory();

  @Override
  public String word() {
    return "json";
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.JSON;
  }

  @Override
  public void write(Path file, Returns returns) throws IOException {
    try (JsonGenerator json = factory.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.writeStartArray();
      for (long number = 0; number < returns.count(); number++) {
        List<String> cells = returns.row(number);
        json.writeStartObject();
        for (int column = 0; column < cells.size(); column++) {
          json.writeStringField(Returns.COLUMNS.get(column), cells.get(column));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  @Override
  public long readByLibrary(Path file) throws IOException {
    long rows = 0;
    long characters = 0;
    try (JsonParser json = factory.createParser(file.toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.END_OBJECT) {
          rows++;
        } else if (token == JsonToken.VALUE_STRING) {
          characters += json.getText().length();
        }
      }
    }
    return characters < 0 ? -1 : rows;
  }
}
