package org.opencpas.decode.dhis2;

import java.io.IOException;
import java.util.Optional;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.TableRows;
import org.opencpas.decode.xml.XmlCursor;
import org.opencpas.issue.Rule;

/** Data values of DHIS2 in XML: what the set around a value says holds for it too. */
final class Dhis2XmlRows implements TableRows {
  private static final String SET = "dataValueSet";
  private static final String VALUE = "dataValue";

  private final XmlCursor cursor;
  private final Dhis2Row row;
  private boolean started;
  private boolean found;

  Dhis2XmlRows(XmlCursor cursor, Dhis2Row row) {
    this.cursor = cursor;
    this.row = row;
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    if (!started) {
      started = true;
      return Optional.of(new FoundRow.Cells(1, Dhis2Columns.NAMES));
    }
    while (cursor.next()) {
      if (isTag(SET)) {
        share();
      } else if (isTag(VALUE) && cursor.isStart()) {
        return Optional.of(value());
      }
    }
    if (!found) {
      throw new FileBreachException(Rule.ROWS_MISSING, "the file has no element " + SET);
    }
    return Optional.empty();
  }

  private boolean isTag(String name) {
    return (cursor.isStart() || cursor.isEnd()) && cursor.name().equals(name);
  }

  private void share() throws IOException {
    found = true;
    row.forgetShared();
    if (cursor.isStart()) {
      for (int i = 0; i < cursor.attributes(); i++) {
        row.share(cursor.attributeName(i), cursor.attributeValue(i));
      }
    }
  }

  private FoundRow value() throws IOException {
    row.clear();
    for (int i = 0; i < cursor.attributes(); i++) {
      row.text(cursor.attributeName(i), cursor.attributeValue(i));
    }
    return row.found(cursor.line());
  }

  @Override
  public String raw() {
    return row.raw();
  }
}
