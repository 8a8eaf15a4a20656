package org.opencpas.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rule;
import org.opencpas.source.MappedRow;

/** Gathers what is wrong with a record, in the order of the schema's fields. */
final class RowBreaches {
  private record Placed(int position, Breach breach) {}

  private final MappedRow row;
  private final List<RecordField> fields;
  private final List<Placed> found = new ArrayList<>(0);

  RowBreaches(MappedRow row, List<RecordField> fields) {
    this.row = row;
    this.fields = fields;
  }

  /** Notes a breach with the rule's own hint. */
  void add(String field, Rule rule, String message) {
    add(field, rule, message, rule.hint());
  }

  /** Notes a breach. */
  void add(String field, Rule rule, String message, String hint) {
    String column = row.cell(field).column();
    found.add(new Placed(position(field), new Breach(rule, column, message, hint)));
  }

  private int position(String field) {
    for (RecordField each : fields) {
      if (each.name().equals(field)) {
        return each.position();
      }
    }
    throw new IllegalArgumentException("no field " + field);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** The breaches by field. */
  List<Breach> sorted() {
    return found.stream()
        .sorted(Comparator.comparingInt(Placed::position))
        .map(Placed::breach)
        .toList();
  }
}
