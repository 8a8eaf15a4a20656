package org.opencpas.framework;

import java.io.Serializable;
import java.util.List;
import org.opencpas.calendar.AsOf;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.FrameworkTables;

/**
 * The framework as its files held on each day. A later version of a file takes the place of the
 * whole file; what rows themselves say of when they were set is for {@link Known}.
 */
public final class FrameworkVersions implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<FrameworkVersion> versions;

  /** Takes the versions by day, at least one, the first from the start. */
  public FrameworkVersions(List<FrameworkVersion> versions) {
    this.versions = List.copyOf(versions);
  }

  /**
   * The tables as their files held at the end of a day. Before every file that others refer to had
   * come in, they need not hold together, as {@link #mistakesOn} says, and then have no row.
   */
  public FrameworkTables on(AsOf day) {
    return version(day).tables();
  }

  /** The areas of regions as their files held at the end of a day. */
  public Boundaries boundariesOn(AsOf day) {
    return version(day).boundaries();
  }

  /** Why the tables of a day cannot be used; empty when they can. */
  public List<Mistake> mistakesOn(AsOf day) {
    return version(day).mistakes();
  }

  /** The tables of a version by its number, from 0, in the order of their days. */
  public FrameworkTables tables(int number) {
    return versions.get(number).tables();
  }

  /** Whether the tables of a version, by its number, can be used. */
  public boolean holds(int number) {
    return versions.get(number).mistakes().isEmpty();
  }

  private FrameworkVersion version(AsOf day) {
    FrameworkVersion last = versions.get(0);
    for (FrameworkVersion version : versions) {
      if (day.knows(version.from())) {
        last = version;
      }
    }
    return last;
  }
}
