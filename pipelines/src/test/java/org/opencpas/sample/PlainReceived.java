package org.opencpas.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainTable.Row;

/** When files were received. */
final class PlainReceived {
  private final Map<String, LocalDate> days = new TreeMap<>();

  PlainReceived(Path workspace) {
    for (Row row : PlainTable.read(workspace.resolve("records/received.csv")).rows()) {
      days.put(row.cell("file"), LocalDate.parse(row.cell("received_on")));
    }
  }

  /** The first moment of the day on which a file was received; null when nothing says. */
  @Nullable LocalDateTime of(String file) {
    LocalDate day = days.get(file);
    return day == null ? null : day.atStartOfDay();
  }
}
