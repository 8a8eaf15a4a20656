package org.opencpas.framework;

import org.opencpas.calendar.AsOf;
import org.opencpas.schemas.FrameworkTables;

/** The framework as it was known on a day: without targets and assessments that came later. */
public final class Known {
  private Known() {}

  /** The tables without what was set or assessed after the day; rows without a date stay. */
  public static FrameworkTables on(AsOf asOf, FrameworkTables tables) {
    return FrameworkTables.newBuilder(tables)
        .setTargets(
            tables.getTargets().stream().filter(each -> asOf.knows(each.getSetOn())).toList())
        .setAssessments(
            tables.getAssessments().stream()
                .filter(each -> asOf.knows(each.getAssessedOn()))
                .toList())
        .build();
  }
}
