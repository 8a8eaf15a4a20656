package org.opencpas.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ValueKind;
import org.opencpas.source.StrengthIndicators;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/** Checks the indicators of strength against the framework. */
public final class StrengthCheck {
  private final Workspace workspace;
  private final Framework framework;
  private final List<Mistake> mistakes = new ArrayList<>();

  private StrengthCheck(Workspace workspace, Framework framework) {
    this.workspace = workspace;
    this.framework = framework;
  }

  /** Every mistake in what a workspace declares; empty when strength can be told from it. */
  public static List<Mistake> check(Workspace workspace, Framework framework) {
    StrengthCheck check = new StrengthCheck(workspace, framework);
    StrengthIndicators strength = workspace.strength();
    strength.categories().values().forEach(ids -> check.check(ids, ValueKind.stock));
    check.check(strength.deaths(), ValueKind.flow);
    return List.copyOf(check.mistakes);
  }

  /** Indicators of which no mission has two. */
  private void check(List<String> ids, ValueKind kind) {
    List<Indicator> found = new ArrayList<>();
    for (String id : ids) {
      Optional<Indicator> indicator = framework.indicator(id);
      String named = "indicator " + Quotation.of(id);
      if (indicator.isEmpty()) {
        tell(named + ", which the framework has not", "an indicator of the framework");
        continue;
      }
      found.add(indicator.get());
      if (indicator.get().getValueKind() != kind) {
        tell(named + ", a " + indicator.get().getValueKind(), "an indicator that is a " + kind);
      }
      if (kind == ValueKind.stock) {
        checkPeriods(indicator.get(), named);
      }
    }
    for (Mission mission : framework.missions()) {
      long own = found.stream().filter(each -> isOf(each, mission)).count();
      if (own > 1) {
        tell(
            own + " indicators of mission " + mission.getMissionId() + " for one figure",
            "one for each mission");
      }
    }
  }

  private static boolean isOf(Indicator indicator, Mission mission) {
    return indicator.getMissionId() == null
        || indicator.getMissionId().equals(mission.getMissionId());
  }

  private void checkPeriods(Indicator indicator, String named) {
    Frequency frequency = indicator.getFrequency();
    PeriodType type =
        frequency == Frequency.irregular ? PeriodType.month : PeriodType.valueOf(frequency.name());
    if (!workspace.assesses(type)) {
      tell(named + " by " + type + ", which periods leaves out", type + " among periods");
    }
  }

  private void tell(String found, String allowed) {
    StrengthIndicators strength = workspace.strength();
    mistakes.add(
        new Mistake(WorkspaceReader.FILE, strength.line(), strength.column(), found, allowed));
  }
}
