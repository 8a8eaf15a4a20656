package org.opencpas.pipeline;

import java.util.List;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.FileRead;

/**
 * What a check came to.
 *
 * @param sources what it found in each source, in their order
 * @param files what became of each file, in the order of sources and paths
 * @param mistakes what would keep a run from publishing: files that are not those received
 * @param notes what a person should know, and what would not stop a run
 * @param flagged whether flags were looked for
 */
public record CheckReport(
    List<SourceSummary> sources,
    List<FileRead> files,
    List<Mistake> mistakes,
    List<String> notes,
    Flagged flagged) {

  /** Whether flags were looked for. */
  public enum Flagged {
    /** All that a run would publish were found. */
    ALL,
    /** There were too many records to keep them in memory. */
    NOT_LOOKED_FOR
  }

  /** Rows that would be rejected, and files that cannot be read. */
  public long rejected() {
    return sources.stream()
        .mapToLong(source -> source.rowsRejected() + source.fileRejections())
        .sum();
  }

  /** Flags that would be raised. */
  public long flags() {
    return sources.stream()
        .flatMap(source -> source.flags().stream())
        .mapToLong(SourceSummary.FlagCount::count)
        .sum();
  }

  /** Share of the rows that would be rejected, or of the files that cannot be read: the larger. */
  public double rejectedShare() {
    return new News(files, List.of(), List.of()).rejectedShare();
  }
}
