package org.opencpas.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A mapping for rows under one header. It makes the same records as the mapping, but looks for the
 * columns once instead of in every row, and leaves out those that the header lacks.
 */
public final class BoundMapping {
  private final Header header;
  private final List<BoundFields> records;
  private final Set<String> missing;

  BoundMapping(Header header, List<BoundFields> records, Set<String> missing) {
    this.header = header;
    this.records = List.copyOf(records);
    this.missing = missing;
  }

  /** Whether a row stands under the header. */
  public boolean fits(RawRow row) {
    return row.header() == header;
  }

  /** The records that a row under the header makes, in a fixed order: at least one. */
  public List<MappedRecord> records(RawRow row) {
    if (!fits(row)) {
      throw new IllegalArgumentException("bound to another header than that of line " + row.line());
    }
    Cells cells = new Cells(row, missing);
    List<MappedRecord> made = new ArrayList<>(records.size());
    for (BoundFields fields : records) {
      made.add(fields.evaluate(cells));
    }
    return made;
  }
}
