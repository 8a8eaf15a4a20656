package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.opencpas.sample.PlainTable.Row;

/**
 * SDMX-CSV 2.1, whose action says what a row does. A deletion has no attributes, so what one is to
 * say beside its key stands in a dimension.
 */
final class CorrectionsForm implements Form {
  private static final List<String> COLUMNS =
      List.of(
          "STRUCTURE",
          "STRUCTURE_ID",
          "ACTION",
          "INDICATOR",
          "REF_AREA",
          "TIME_PERIOD",
          "REPORTED_ON",
          "NOTE",
          "OBS_VALUE",
          "REVISION",
          "REFERENCE");
  private static final String NOT_APPLICABLE = "_Z";
  private static final Map<String, String> ACTIONS = Map.of("", "R", "merge", "M", "delete", "D");

  @Override
  public SentFile send(PlainFile file) {
    DelimitedText text = new DelimitedText(',');
    text.row(COLUMNS);
    file.rows().forEach(row -> text.row(cells(row)));
    return SentFile.of(
        file.path(),
        text.toString().getBytes(StandardCharsets.UTF_8),
        file.rows(),
        i -> new Place("", i + 2));
  }

  private static List<String> cells(Row row) {
    String comment = row.cell("comment");
    return List.of(
        "dataflow",
        "KESMIS:CORRECTIONS(1.0)",
        ACTIONS.getOrDefault(row.cell("action"), ""),
        row.cell("indicator_id"),
        row.cell("region_id"),
        row.cell("period"),
        row.cell("reported_at"),
        comment.isEmpty() ? NOT_APPLICABLE : comment,
        row.cell("value"),
        row.cell("revision"),
        row.cell("evidence"));
  }
}
