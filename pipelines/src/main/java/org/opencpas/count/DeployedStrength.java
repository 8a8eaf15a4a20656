package org.opencpas.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.ConflictTrend;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Strength;

/** The mean strength of all uniformed personnel that a mission deployed in a window. */
final class DeployedStrength {
  private static final String ALL = "all";

  private record Window(PeriodType type, Period period) {}

  private final Map<Window, Strength> byWindow = new HashMap<>();

  /** Takes the strength of a mission; what was deployed is the same beside every authority. */
  DeployedStrength(List<Strength> rows) {
    for (Strength row : rows) {
      if (row.getCategory().equals(ALL)) {
        Period period = new Period(row.getPeriodStart(), row.getPeriodEnd());
        byWindow.putIfAbsent(new Window(row.getPeriodType(), period), row);
      }
    }
  }

  /** Writes that of a window into a row; the reason where it is not known. */
  void putInto(ConflictTrend.Builder row, WindowMonths window) {
    @Nullable Strength strength = byWindow.get(new Window(window.type(), window.period()));
    if (strength == null) {
      Reason reason = byWindow.isEmpty() ? Reason.NO_VALUE : Reason.INCOMPLETE;
      row.setStrengthReason(reason.code());
    } else {
      row.setStrength(strength.getMeanDeployed());
      row.setStrengthReason(strength.getMeanDeployed() == null ? strength.getMeanReason() : null);
    }
  }
}
