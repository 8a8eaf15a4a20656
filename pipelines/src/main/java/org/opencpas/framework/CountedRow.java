package org.opencpas.framework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.Indicator;
import org.opencpas.source.CountedIndicator;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFile;
import org.opencpas.source.WorkspaceReader;

/**
 * The framework's row of an indicator that a source counts and defines: a flow that is better when
 * less, recorded for an area and not of a mission, so its result level is context unless it says
 * otherwise.
 */
final class CountedRow {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "measure", "count",
          "value_kind", "flow",
          "direction", "decrease",
          "result_level", "context",
          "component", "civilian",
          "frequency", "month",
          "region_level", "1");

  private final Source source;
  private final CountedIndicator indicator;

  CountedRow(Source source, CountedIndicator indicator) {
    this.source = source;
    this.indicator = indicator;
  }

  String id() {
    return indicator.indicatorId();
  }

  /** The row as text, at the place where assessment.yaml declares it. */
  DefinedRow row() {
    Map<String, String> cells = new HashMap<>(DEFAULTS);
    cells.put("indicator_id", indicator.indicatorId());
    cells.put("title", indicator.indicatorId());
    cells.put("unit", indicator.summed().isPresent() ? "deaths" : "events");
    cells.putAll(indicator.columns());
    SourceFile file = new SourceFile(source.name(), source.order(), WorkspaceReader.FILE, "", -1);
    return new DefinedRow(file, "", indicator.line(), cells);
  }

  /** Tells every column that is not what the table allows. */
  void check(Consumer<Mistake> sink) {
    DefinedRow row = row();
    Optional<GenericRecord> read =
        TableFormat.of("indicators")
            .read(
                row::cell,
                (column, reading) ->
                    sink.accept(mistake(column, reading.found(), reading.allowed())));
    read.ifPresent(
        each ->
            IndicatorRules.check(
                Specific.of(each, Indicator.class),
                (column, found, allowed) -> sink.accept(mistake(column, found, allowed))));
  }

  private Mistake mistake(String column, String found, String allowed) {
    return new Mistake(
        WorkspaceReader.FILE,
        indicator.line(),
        0,
        "indicator " + id() + ", " + column + ": " + found,
        allowed);
  }
}
