package org.opencpas.framework;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
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
  private final DefinitionCollector defined;

  /**
   * Takes the versions.
   *
   * @param versions by day, at least one, the first from the start
   * @param defined what sources saw and define
   */
  public FrameworkVersions(List<FrameworkVersion> versions, DefinitionCollector defined) {
    this.versions = List.copyOf(versions);
    this.defined = defined;
  }

  /**
   * The tables as they were known at the end of a day: as their files held then, with what sources
   * define in rows known by then. Before every file that others refer to had come in, they need not
   * hold together, as {@link #mistakesOn} says, and then have no row.
   */
  public FrameworkTables on(AsOf day) {
    return version(day).known(defined, day);
  }

  /**
   * The tables that rows are checked against in a run that looks back to a day: as {@link #on}, and
   * what later rows define beside it, so that no row is refused for having come later.
   */
  public FrameworkTables around(AsOf day) {
    return version(day).around(defined, day);
  }

  /** The areas of regions as their files held at the end of a day. */
  public Boundaries boundariesOn(AsOf day) {
    return version(day).boundaries();
  }

  /** Why the tables of a day cannot be used; empty when they can. */
  public List<Mistake> mistakesOn(AsOf day) {
    return version(day).mistakes();
  }

  /** The days on which the tables changed whole files and held together after it, in order. */
  public List<AsOf> changes() {
    return versions.stream()
        .filter(version -> version.mistakes().isEmpty())
        .flatMap(version -> Optional.ofNullable(version.from()).stream())
        .map(AsOf::new)
        .toList();
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
