package org.opencpas.cli;

import java.io.IOException;
import org.opencpas.pipeline.ComparedReleases;
import org.opencpas.query.QueryFormat;
import org.opencpas.query.RecordAnswer;
import org.opencpas.schemas.Change;

/** How a comparison of two releases is written. */
enum DiffFormat {
  /** A summary for people. */
  TEXT("txt"),
  /** Every row, with the columns of the table changes, harmless in spreadsheets. */
  CSV("csv"),
  /** Every row as an object. */
  JSON("json"),
  /** Every row, as a table in GitHub's Markdown. */
  MARKDOWN("md");

  private final String ending;

  DiffFormat(String ending) {
    this.ending = ending;
  }

  /** Ending of the names of such files. */
  String ending() {
    return ending;
  }

  /** Writes a comparison. */
  void write(ComparedReleases compared, DiffText text, Appendable out) throws IOException {
    switch (this) {
      case TEXT -> out.append(text.text(compared));
      case CSV -> rows(compared, QueryFormat.CSV, out);
      case JSON -> rows(compared, QueryFormat.JSON, out);
      case MARKDOWN -> rows(compared, QueryFormat.MARKDOWN, out);
    }
  }

  private static void rows(ComparedReleases compared, QueryFormat format, Appendable out)
      throws IOException {
    RecordAnswer.write(Change.getClassSchema(), compared.changes(), format, out);
  }
}
