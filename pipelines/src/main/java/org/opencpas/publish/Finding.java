package org.opencpas.publish;

/**
 * Something about a release that is not as it was published.
 *
 * @param place file, table or directory, inside the release
 * @param message what differs
 */
public record Finding(String place, String message) {

  /** The finding in one line. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
