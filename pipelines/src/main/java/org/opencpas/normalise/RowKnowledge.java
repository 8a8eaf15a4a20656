package org.opencpas.normalise;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.source.Blanks;
import org.opencpas.source.MappedCell;
import org.opencpas.source.MappedRow;
import org.opencpas.source.RawRow;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.Source;

/** Finds from when rows were known, for whoever looks at them before they are checked. */
public final class RowKnowledge {
  private final ReportTime times;
  private final TextMemory<LocalDateTime> memory = new TextMemory<>();

  /** Looks at rows of a source. */
  public RowKnowledge(Source source, ReceivedFiles received) {
    this.times = new ReportTime(source, received);
  }

  /**
   * From when a record of a row was known, UTC, as a record made of it would say; where its own
   * time cannot be read, as if it said none. Null: from the start.
   */
  public @Nullable LocalDateTime from(RawRow row, MappedRow record) {
    MappedCell cell = record.cell(IndicatorFields.REPORTED_AT.name());
    Optional<LocalDateTime> own =
        cell.rule().isPresent()
            ? Optional.empty()
            : memory.read(Blanks.trim(cell.text()), TimeText::plausible);
    return times.knownFrom(row, times.reportedAt(own.orElse(null)));
  }
}
