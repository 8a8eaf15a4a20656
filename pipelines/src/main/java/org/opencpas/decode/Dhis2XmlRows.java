package org.opencpas.decode;

import java.io.IOException;
import java.util.Optional;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rule;

/** Data values of DHIS2 in XML: what the set around a value says holds for it too. */
final class Dhis2XmlRows implements TableRows {
  private static final String SET = "dataValueSet";
  private static final String VALUE = "dataValue";

  private final TagReader tags;
  private final Dhis2Row row;
  private boolean started;
  private boolean found;

  Dhis2XmlRows(TagReader tags, Dhis2Row row) {
    this.tags = tags;
    this.row = row;
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    if (!started) {
      started = true;
      return Optional.of(new FoundRow.Cells(1, Dhis2Columns.NAMES));
    }
    while (tags.next()) {
      String name = tags.name();
      if (name.equals(SET)) {
        share();
      } else if (name.equals(VALUE) && tags.isStart()) {
        return Optional.of(value());
      }
    }
    if (!found) {
      throw new UnfitTableException(Breach.of(Rule.ROWS_MISSING, "the file has no element " + SET));
    }
    return Optional.empty();
  }

  private void share() throws IOException {
    found = true;
    row.forgetShared();
    if (tags.isStart()) {
      for (int i = 0; i < tags.attributes(); i++) {
        row.share(tags.attribute(i), tags.text(i));
      }
    }
  }

  private FoundRow value() throws IOException {
    row.clear();
    for (int i = 0; i < tags.attributes(); i++) {
      row.text(tags.attribute(i), tags.text(i));
    }
    return row.found(tags.line());
  }

  @Override
  public String raw() {
    return row.raw();
  }
}
