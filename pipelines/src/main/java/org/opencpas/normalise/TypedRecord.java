package org.opencpas.normalise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Sensitivity;

/**
 * The cells of a record as typed values, by field. A blank cell and one that could not be read have
 * none.
 *
 * @param texts texts of the cells that are not blank
 * @param values what they were read as: Double, Integer, LocalDate, LocalDateTime, Period, a code
 *     of the schemas or, for all others, String
 */
record TypedRecord(Map<String, String> texts, Map<String, Object> values) {

  /** Whether a cell has something in it, readable or not. */
  boolean isGiven(String field) {
    return texts.containsKey(field);
  }

  /** The cell as it was written, without blanks around it; null when blank. */
  @Nullable String written(String field) {
    return texts.get(field);
  }

  /** A text; null when blank or unreadable. */
  @Nullable String text(String field) {
    return values.get(field) instanceof String text ? text : null;
  }

  @Nullable Double number(String field) {
    return values.get(field) instanceof Double number ? number : null;
  }

  @Nullable Component component() {
    return values.get("component") instanceof Component component ? component : null;
  }

  @Nullable ObservationStatus status() {
    return values.get("status") instanceof ObservationStatus status ? status : null;
  }

  @Nullable Action action() {
    return values.get("action") instanceof Action action ? action : null;
  }

  @Nullable Sensitivity sensitivity() {
    return values.get("sensitivity") instanceof Sensitivity sensitivity ? sensitivity : null;
  }

  @Nullable Integer integer(String field) {
    return values.get(field) instanceof Integer integer ? integer : null;
  }

  @Nullable LocalDateTime time(String field) {
    return values.get(field) instanceof LocalDateTime time ? time : null;
  }

  @Nullable LocalDate day(String field) {
    return values.get(field) instanceof LocalDate day ? day : null;
  }

  @Nullable Period period(String field) {
    return values.get(field) instanceof Period period ? period : null;
  }
}
