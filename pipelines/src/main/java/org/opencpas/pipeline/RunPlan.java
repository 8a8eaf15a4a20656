package org.opencpas.pipeline;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.framework.Framework;
import org.opencpas.framework.FrameworkVersions;
import org.opencpas.framework.Known;
import org.opencpas.framework.RegionOutlines;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.RegionOutline;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.Workspace;

/** Everything that a worker has to know; the same for all of them. */
final class RunPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Workspace workspace;
  private final ReceivedFiles received;
  private final FrameworkVersions versions;
  private final AsOf asOf;
  private final Audience audience;
  private final Partitions partitions;
  private final PartStore parts;

  RunPlan(
      Workspace workspace,
      ReceivedFiles received,
      FrameworkVersions versions,
      AsOf asOf,
      Audience audience,
      Partitions partitions,
      PartStore parts) {
    this.workspace = workspace;
    this.received = received;
    this.versions = versions;
    this.asOf = asOf;
    this.audience = audience;
    this.partitions = partitions;
    this.parts = parts;
  }

  Workspace workspace() {
    return workspace;
  }

  ReceivedFiles received() {
    return received;
  }

  AsOf asOf() {
    return asOf;
  }

  Audience audience() {
    return audience;
  }

  Partitions partitions() {
    return partitions;
  }

  PartStore parts() {
    return parts;
  }

  /**
   * The whole framework as its files held on the as-of date, with all that sources define, which
   * rows are checked against.
   */
  Framework framework() {
    return new Framework(versions.around(asOf), workspace.counted(), versions.boundariesOn(asOf));
  }

  /** The framework as the audience may see it, which facts are scored by. */
  Framework shownFramework() {
    return new Framework(audience.shown(versions.on(asOf)), workspace.counted());
  }

  /** The same as it was known on the as-of date, which missions are aggregated by. */
  Framework knownFramework() {
    return shownFrameworkKnownOn(asOf);
  }

  /** Outlines of the regions that the audience may see, as they were known on the as-of date. */
  List<RegionOutline> outlines() {
    return RegionOutlines.of(knownFramework(), audience, versions.boundariesOn(asOf));
  }

  /**
   * Ids of indicators that the audience may not see, with those that a source defined only later.
   */
  Set<String> hiddenIndicators() {
    return versions.around(asOf).getIndicators().stream()
        .filter(each -> !audience.admits(each.getSensitivity()))
        .map(Indicator::getIndicatorId)
        .collect(Collectors.toSet());
  }

  /**
   * The framework as the audience may see it, as it was known on a day: the versions of its files,
   * and of their rows those that had been set or assessed. Without a row where the files of that
   * day did not hold together. Made anew each time it is asked for.
   */
  Framework shownFrameworkKnownOn(AsOf day) {
    return new Framework(audience.shown(Known.on(day, versions.on(day))), workspace.counted());
  }
}
