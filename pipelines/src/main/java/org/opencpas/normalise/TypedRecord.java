package org.opencpas.normalise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.Action;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.ObservationStatus;
import org.opencpas.schemas.Sensitivity;

/**
 * The cells of a record as typed values, by field. A blank cell and one that could not be read have
 * none.
 */
final class TypedRecord {
  private final @Nullable String[] texts;
  private final @Nullable Object[] values;

  /**
   * Takes the cells, which nobody else may change: copies would be made for every record.
   *
   * @param texts texts of the cells by position of the field; null for a blank one
   * @param values what they were read as: Double, Integer, LocalDate, LocalDateTime, Period, a code
   *     of the schemas or, for all others, String; null where there is none
   */
  TypedRecord(@Nullable String[] texts, @Nullable Object[] values) {
    this.texts = texts;
    this.values = values;
  }

  /** Whether a cell has something in it, readable or not. */
  boolean isGiven(RecordField field) {
    return texts[field.position()] != null;
  }

  /** The cell as it was written, without blanks around it; null when blank. */
  @Nullable String written(RecordField field) {
    return texts[field.position()];
  }

  /** A text; null when blank or unreadable. */
  @Nullable String text(RecordField field) {
    return values[field.position()] instanceof String text ? text : null;
  }

  @Nullable Double number(RecordField field) {
    return values[field.position()] instanceof Double number ? number : null;
  }

  @Nullable Component component(RecordField field) {
    return values[field.position()] instanceof Component component ? component : null;
  }

  @Nullable ObservationStatus status(RecordField field) {
    return values[field.position()] instanceof ObservationStatus status ? status : null;
  }

  @Nullable Action action(RecordField field) {
    return values[field.position()] instanceof Action action ? action : null;
  }

  @Nullable Sensitivity sensitivity(RecordField field) {
    return values[field.position()] instanceof Sensitivity sensitivity ? sensitivity : null;
  }

  @Nullable Integer integer(RecordField field) {
    return values[field.position()] instanceof Integer integer ? integer : null;
  }

  @Nullable LocalDateTime time(RecordField field) {
    return values[field.position()] instanceof LocalDateTime time ? time : null;
  }

  @Nullable LocalDate day(RecordField field) {
    return values[field.position()] instanceof LocalDate day ? day : null;
  }

  @Nullable Period period(RecordField field) {
    return values[field.position()] instanceof Period period ? period : null;
  }
}
