package org.opencpas.source;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.opencpas.schemas.EventRecord;
import org.opencpas.schemas.IndicatorRecord;

/** The canonical columns, which are the fields of the schemas. */
final class Columns {

  /** Columns of the canonical indicator record, sorted. */
  static final Set<String> OF_RECORD = of(IndicatorRecord.getClassSchema(), Set.of());

  /** Columns without which there is no record. */
  static final Set<String> REQUIRED =
      Collections.unmodifiableSet(new TreeSet<>(Set.of("mission_id", "indicator_id", "period")));

  /** Columns of the canonical indicator record that an answer in a survey may have, sorted. */
  static final Set<String> OF_ANSWER =
      Collections.unmodifiableSet(
          new TreeSet<>(
              Set.of(
                  "mission_id",
                  "indicator_id",
                  "region_id",
                  "component",
                  "period",
                  "value",
                  "disaggregation",
                  "unit",
                  "reported_at",
                  "sensitivity")));

  /** Columns of the canonical event record, sorted. */
  static final Set<String> OF_EVENT = of(EventRecord.getClassSchema(), Set.of());

  /** Columns without which there is no event. */
  static final Set<String> REQUIRED_OF_EVENT =
      Collections.unmodifiableSet(new TreeSet<>(Set.of("date_start", "event_id", "mission_id")));

  private Columns() {}

  static Set<String> of(Schema schema, Set<String> without) {
    SortedSet<String> names = new TreeSet<>();
    schema.getFields().forEach(field -> names.add(field.name()));
    names.removeAll(without);
    return Collections.unmodifiableSortedSet(names);
  }
}
