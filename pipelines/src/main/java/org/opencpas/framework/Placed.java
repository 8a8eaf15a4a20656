package org.opencpas.framework;

import org.opencpas.issue.Mistake;

/**
 * A row of the framework and where it stands.
 *
 * @param row the row
 * @param place its place
 */
record Placed<T>(T row, Place place) {

  Mistake mistake(String column, String found, String allowed) {
    return place.mistake(column, found, allowed);
  }
}
