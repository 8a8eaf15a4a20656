package org.opencpas.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.opencpas.issue.Mistake;

/**
 * No two rows of a table may have the same key; the Avro schema of the table names its columns.
 * Versions of a region have no key that could be compared: their validity tells them apart.
 */
final class UniqueRows implements Check {

  @Override
  public void check(PlacedTables tables, Consumer<Mistake> mistakes) {
    unique("missions", tables.missions(), mistakes);
    unique("mandate_events", tables.mandateEvents(), mistakes);
    unique("strength_ceilings", tables.strengthCeilings(), mistakes);
    unique("objectives", tables.objectives(), mistakes);
    unique("objective_conditions", tables.objectiveConditions(), mistakes);
    unique("indicators", tables.indicators(), mistakes);
    unique("indicator_components", tables.indicatorComponents(), mistakes);
    unique("targets", tables.targets(), mistakes);
    unique("benchmarks", tables.benchmarks(), mistakes);
    unique("benchmark_conditions", tables.benchmarkConditions(), mistakes);
    unique("assessments", tables.assessments(), mistakes);
    unique("populations", tables.populations(), mistakes);
  }

  private static <T extends SpecificRecord> void unique(
      String name, List<Placed<T>> rows, Consumer<Mistake> mistakes) {
    TableFormat table = TableFormat.of(name);
    Map<List<Object>, Place> first = new HashMap<>();
    for (Placed<T> each : rows) {
      List<Object> key = table.key(each.row());
      Place earlier = first.putIfAbsent(key, each.place());
      if (earlier != null) {
        mistakes.accept(
            each.mistake(
                table.firstColumn(),
                "the same " + String.join(", ", table.keyColumns()) + " as in " + earlier,
                "one row for each key"));
      }
    }
  }
}
