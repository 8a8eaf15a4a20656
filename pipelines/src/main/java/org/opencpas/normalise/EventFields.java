package org.opencpas.normalise;

import java.util.List;
import java.util.stream.Stream;
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
      Stream.of(EventFigure.values()).map(figure -> named(figure.word())).toList();

  private EventFields() {}

  private static RecordField named(String name) {
    return RecordField.named(name, RecordField.OF_EVENT);
  }
}
