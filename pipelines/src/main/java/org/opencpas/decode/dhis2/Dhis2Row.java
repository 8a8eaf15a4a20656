package org.opencpas.decode.dhis2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.RowParts;
import org.opencpas.decode.TreeRow;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;

/** A data value of DHIS2 as its parts come; used for one after the other. */
final class Dhis2Row implements RowParts {
  private final TreeRow row;
  private final String[] shared = new String[Dhis2Columns.NAMES.size()];

  Dhis2Row(int longestCell) {
    this.row = new TreeRow(Dhis2Columns.NAMES, longestCell);
    forgetShared();
  }

  /** Forgets what the set says for all of its values. */
  void forgetShared() {
    Arrays.fill(shared, "");
  }

  /** Takes what the set may say for all of its values; anything else is of no use here. */
  void share(String name, String text) {
    int place = Dhis2Columns.sharedPlace(name);
    if (place >= 0) {
      shared[place] = text;
    }
  }

  /** Forgets the value, but not what the set says. */
  void clear() {
    row.clear();
  }

  /** The value as it came, with what the set says where it says nothing itself. */
  FoundRow found(long line) {
    FoundRow found = row.found(line);
    if (!(found instanceof FoundRow.Cells own)) {
      return found;
    }
    List<String> cells = new ArrayList<>(own.texts());
    for (int place = 0; place < shared.length; place++) {
      if (cells.get(place).isEmpty()) {
        cells.set(place, shared[place]);
      }
    }
    return new FoundRow.Cells(line, cells);
  }

  String raw() {
    return row.raw();
  }

  @Override
  public boolean wantsTexts() {
    return true;
  }

  @Override
  public void text(String path, String text) throws IOException {
    int place = Dhis2Columns.place(path);
    if (place >= 0) {
      row.text(Dhis2Columns.NAMES.get(place), text);
    }
  }

  @Override
  public void none(String path) {}

  @Override
  public void branch(String path) {
    if (Dhis2Columns.place(path) >= 0) {
      fault(Rule.CELL_NESTED, path, Quotation.of(path) + " is more than a value");
    }
  }

  @Override
  public void fault(Rule rule, String path, String message) {
    int place = Dhis2Columns.place(path);
    row.fault(rule, place < 0 ? path : Dhis2Columns.NAMES.get(place), message);
  }
}
