package org.opencpas.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainTable.Row;

/** A JSON object with the events in a list, one a line; place and deaths are nested in each. */
final class EventsForm implements Form {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public SentFile send(PlainFile file) {
    String events = file.rows().stream().map(EventsForm::event).collect(Collectors.joining(",\n"));
    String text = "{\"year\":" + file.name() + ",\"data\":{\"events\":[\n" + events + "\n]}}\n";
    return SentFile.of(
        file.path(".json"),
        text.getBytes(StandardCharsets.UTF_8),
        file.rows(),
        i -> new Place("", i + 2));
  }

  private static String event(Row row) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    for (String name : List.of("event", "from", "to")) {
      event.put(name, text(row, name));
    }
    Map<String, @Nullable Object> where = new LinkedHashMap<>();
    where.put("region", text(row, "region"));
    where.put("place", text(row, "place"));
    where.put("code", number(row, "place_code"));
    event.put("where", where);
    event.put("kind", text(row, "kind"));
    Map<String, @Nullable Object> killed = new LinkedHashMap<>();
    for (String name : List.of("best", "low", "high", "civilians")) {
      killed.put(name, number(row, "killed_" + name));
    }
    event.put("killed", killed);
    event.put("day_code", number(row, "day_code"));
    event.put("recorded_on", text(row, "recorded_on"));
    event.put("note", text(row, "note"));
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static @Nullable String text(Row row, String column) {
    return row.cell(column).isEmpty() ? null : row.cell(column);
  }

  private static @Nullable Integer number(Row row, String column) {
    return row.cell(column).isEmpty() ? null : Integer.valueOf(row.cell(column));
  }
}
