package org.opencpas.framework;

import java.io.Serializable;
import java.util.List;

/** The areas of regions, as the framework's GeoJSON has them. */
public final class Boundaries implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No area of any region. */
  public static final Boundaries NONE = new Boundaries(List.of());

  private final List<Boundary> all;

  Boundaries(List<Boundary> all) {
    this.all = List.copyOf(all);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  List<Boundary> all() {
    return all;
  }
}
