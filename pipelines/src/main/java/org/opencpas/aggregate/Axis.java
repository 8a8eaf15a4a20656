package org.opencpas.aggregate;

import java.util.Comparator;
import org.opencpas.schemas.Component;

/**
 * Whose effectiveness a row is of: that of a component of the mission, of one of the mandate, or of
 * all.
 *
 * @param component of the mission, or all
 * @param mandateComponent of the mandate, or all
 */
record Axis(String component, String mandateComponent) implements Comparable<Axis> {
  private static final String ALL = "all";

  /** All of a mission. */
  static final Axis EVERYBODY = new Axis(ALL, ALL);

  private static final Comparator<Axis> ORDER =
      Comparator.comparing(Axis::component).thenComparing(Axis::mandateComponent);

  /** A component of the mission. */
  static Axis of(Component component) {
    return new Axis(component.name(), ALL);
  }

  /** A component of the mandate. */
  static Axis ofMandate(String component) {
    return new Axis(ALL, component);
  }

  @Override
  public int compareTo(Axis other) {
    return ORDER.compare(this, other);
  }
}
