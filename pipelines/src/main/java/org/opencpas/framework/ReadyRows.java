package org.opencpas.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;

/** The rows of a table of the workspace, and behind them those that ship with the program. */
final class ReadyRows {
  private final TableFormat format;
  private final List<GenericRecord> rows = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Set<List<Object>> keys = new HashSet<>();
  private final Set<String> mistakenIds = new HashSet<>();

  /** Starts with the table of the workspace, from every place where it stands. */
  ReadyRows(TableFormat format, List<TableSink> own) {
    this.format = format;
    for (TableSink each : own) {
      rows.addAll(each.rows());
      places.addAll(each.places());
      mistakenIds.addAll(each.mistakenIds());
      each.rows().forEach(row -> keys.add(format.key(row)));
    }
  }

  /** Adds the rows of a set, if they are of this table; those whose keys are taken stay out. */
  void add(TableSink ready) {
    if (!ready.format().name().equals(format.name())) {
      return;
    }
    for (int i = 0; i < ready.rows().size(); i++) {
      GenericRecord row = ready.rows().get(i);
      String id = String.valueOf(row.get(format.firstColumn()));
      if (!mistakenIds.contains(id) && keys.add(format.key(row))) {
        rows.add(row);
        places.add(ready.places().get(i));
      }
    }
  }

  List<GenericRecord> rows() {
    return List.copyOf(rows);
  }

  List<Place> places() {
    return List.copyOf(places);
  }
}
