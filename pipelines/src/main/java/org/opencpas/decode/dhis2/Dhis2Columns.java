package org.opencpas.decode.dhis2;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of data values of DHIS2, whatever file they come in. */
final class Dhis2Columns {
  /** The names, in the order in which CSV without a header has them. */
  static final List<String> NAMES =
      List.of(
          "dataElement",
          "period",
          "orgUnit",
          "categoryOptionCombo",
          "attributeOptionCombo",
          "value",
          "storedBy",
          "lastUpdated",
          "comment",
          "followUp",
          "deleted");

  /** Places without which there is no data value, from 0. */
  static final List<Integer> NEEDED = List.of(0, 1, 2, 5);

  /** Places that a set of values may say for all of them, from 0. */
  private static final List<Integer> SHARED = List.of(1, 2, 4);

  private static final Map<String, Integer> PLACES = places();

  private Dhis2Columns() {}

  private static Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; place < NAMES.size(); place++) {
      places.put(NAMES.get(place).toLowerCase(Locale.ROOT), place);
    }
    places.put("catoptcombo", places.get("categoryoptioncombo"));
    places.put("attroptcombo", places.get("attributeoptioncombo"));
    places.put("strby", places.get("storedby"));
    places.put("lstupd", places.get("lastupdated"));
    places.put("timestamp", places.get("lastupdated"));
    places.put("cmt", places.get("comment"));
    return places;
  }

  /** Place of a column under any of its names, from 0; -1 when it is none. */
  static int place(String name) {
    return PLACES.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
  }

  /** Place of something that a set of values says for all of them, from 0; -1 when it is none. */
  static int sharedPlace(String name) {
    int place = place(name);
    return SHARED.contains(place) ? place : -1;
  }
}
