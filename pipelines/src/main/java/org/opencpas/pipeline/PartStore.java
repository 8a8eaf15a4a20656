package org.opencpas.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.opencpas.publish.Part;
import org.opencpas.publish.PartWriter;
import org.opencpas.publish.Tables;
import org.opencpas.schemas.PartWritten;

/**
 * Writes parts of tables into the staging directory of a run. A part is written under a name of its
 * attempt's own and then renamed to one made from its partition and its bytes, so that a step that
 * is tried again, or a worker that was given up and still writes, does no harm: only announced
 * parts are published.
 */
final class PartStore implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String directory;

  /** Writes into a directory that has a directory for every table. */
  PartStore(String directory) {
    this.directory = directory;
  }

  /**
   * Writes a part.
   *
   * @param rows sorted rows of the table
   * @return what to announce
   */
  PartWritten write(String table, int partition, List<? extends SpecificRecordBase> rows) {
    ResourceId place =
        FileSystems.matchNewResource(directory, true)
            .resolve(table, StandardResolveOptions.RESOLVE_DIRECTORY);
    Attempt attempt = Attempt.in(place);
    try {
      Part written = write(table, attempt, rows);
      String file =
          String.format(
              Locale.ROOT, "part-%05d-%s.parquet", partition, written.sha256().substring(0, 12));
      attempt.keepAs(file);
      return PartWritten.newBuilder()
          .setTable(table)
          .setFile(file)
          .setRows(written.content().rows())
          .setContentSha256(written.content().toHex())
          .setSha256(written.sha256())
          .setBytes(written.bytes())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a part of table " + table + " to " + place, e);
    }
  }

  private static Part write(String table, Attempt attempt, List<? extends SpecificRecordBase> rows)
      throws IOException {
    try (OutputStream bytes = attempt.open();
        PartWriter writer = PartWriter.open(Tables.named(table), bytes)) {
      for (SpecificRecordBase row : rows) {
        writer.write(row);
      }
      return writer.finish("part.parquet");
    }
  }
}
