package org.opencpas.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencpas.source.EventFigure;

/** The fields of an event record that are asked for by name. */
final class EventFields {
  static final RecordField EVENT_ID = named("event_id");
  static final RecordField MISSION_ID = named("mission_id");
  static final RecordField REGION_ID = named("region_id");
  static final RecordField PLACE = named("place");
  static final RecordField DATE_START = named("date_start");
  static final RecordField DATE_END = named("date_end");
  static final RecordField TYPE = named("type");
  static final RecordField DEATHS_BEST = named("deaths_best");
  static final RecordField DEATHS_LOW = named("deaths_low");
  static final RecordField DEATHS_HIGH = named("deaths_high");
  static final RecordField CIVILIAN_DEATHS_RECORDED = named("civilian_deaths_recorded");
  static final RecordField PLACE_PRECISION = named("place_precision");
  static final RecordField DATE_PRECISION = named("date_precision");
  static final RecordField REPORTED_AT = named("reported_at");
  static final RecordField REVISION = named("revision");
  static final RecordField ACTION = named("action");
  static final RecordField SENSITIVITY = named("sensitivity");

  /** The figures, none of which may be negative. */
  static final List<RecordField> FIGURES =
      EventFigure.OF_EVENT.stream().map(figure -> named(figure.word())).toList();

  private EventFields() {}

  /**
   * Every field of an event record, and behind them further figures.
   *
   * @param figures columns of the figures
   */
  static List<RecordField> with(List<String> figures) {
    List<RecordField> fields = new ArrayList<>(RecordField.OF_EVENT);
    for (String figure : figures) {
      fields.add(new RecordField(figure, fields.size(), RecordField.Type.NUMBER, false, Map.of()));
    }
    return List.copyOf(fields);
  }

  /** The further figures among fields. */
  static List<RecordField> further(List<RecordField> fields) {
    return fields.subList(RecordField.OF_EVENT.size(), fields.size());
  }

  private static RecordField named(String name) {
    return RecordField.named(name, RecordField.OF_EVENT);
  }
}
