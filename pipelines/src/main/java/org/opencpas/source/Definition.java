package org.opencpas.source;

import java.util.Locale;
import java.util.Set;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.Target;

/** A table of the framework whose rows a source may bring along with its records. */
public enum Definition {
  MISSIONS,
  REGIONS,
  INDICATORS,
  TARGETS;

  /** The word in assessment.yaml: the table's name. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Columns that a mapping may fill, sorted; the id is not among them, it is the record's. */
  public Set<String> columns() {
    return switch (this) {
      case MISSIONS -> Columns.of(Mission.getClassSchema(), Set.of("mission_id"));
      case REGIONS -> Columns.of(Region.getClassSchema(), Set.of("region_id"));
      case INDICATORS -> Columns.of(Indicator.getClassSchema(), Set.of("indicator_id"));
      case TARGETS -> Columns.of(Target.getClassSchema(), Set.of("indicator_id"));
    };
  }
}
