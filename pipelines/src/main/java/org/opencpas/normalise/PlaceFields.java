package org.opencpas.normalise;

import java.util.List;

/**
 * The fields of a record that say where.
 *
 * @param region the region, by id or name
 * @param parent a region above it, by id or name
 * @param latitude degrees north
 * @param longitude degrees east
 */
record PlaceFields(
    RecordField region, RecordField parent, RecordField latitude, RecordField longitude) {
  static final PlaceFields OF_RECORD = of(RecordField.ALL);
  static final PlaceFields OF_EVENT = of(RecordField.OF_EVENT);

  private static PlaceFields of(List<RecordField> fields) {
    return new PlaceFields(
        RecordField.named("region_id", fields),
        RecordField.named("parent_region_id", fields),
        RecordField.named("latitude", fields),
        RecordField.named("longitude", fields));
  }
}
