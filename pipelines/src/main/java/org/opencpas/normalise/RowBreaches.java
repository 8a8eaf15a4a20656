package org.opencpas.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rule;
import org.opencpas.source.MappedRecord;

/** Gathers what is wrong with a record, in the order of the schema's fields. */
final class RowBreaches {
  private record Placed(int position, Breach breach) {}

  private final MappedRecord record;
  private final List<RecordField> fields;
  private final List<Placed> found = new ArrayList<>(0);

  RowBreaches(MappedRecord record, List<RecordField> fields) {
    this.record = record;
    this.fields = fields;
  }

  /** Notes a breach with the rule's own hint. */
  void add(String field, Rule rule, String message) {
    add(field, rule, message, rule.hint());
  }

  /** Notes a breach. */
  void add(String field, Rule rule, String message, String hint) {
    int position = RecordField.named(field, fields).position();
    String column = record.cell(position).column();
    found.add(new Placed(position, new Breach(rule, column, message, hint)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** The breaches by field. */
  List<Breach> sorted() {
    if (found.isEmpty()) {
      return List.of();
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Placed::position))
        .map(Placed::breach)
        .toList();
  }
}
