package org.opencpas.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.ValueKind;
import org.opencpas.source.Validation;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/** Checks validation rules against the framework. */
public final class ValidationCheck {
  private final Workspace workspace;
  private final Framework framework;
  private final List<Mistake> mistakes = new ArrayList<>();

  private ValidationCheck(Workspace workspace, Framework framework) {
    this.workspace = workspace;
    this.framework = framework;
  }

  /** Every mistake in the rules of a workspace; empty when facts can be held against them. */
  public static List<Mistake> check(Workspace workspace, Framework framework) {
    ValidationCheck check = new ValidationCheck(workspace, framework);
    workspace.validation().forEach(check::check);
    return List.copyOf(check.mistakes);
  }

  private void check(Validation rule) {
    Optional<Indicator> left = indicator(rule, rule.left());
    Optional<Indicator> right = rule.rightIndicator().flatMap(id -> indicator(rule, id));
    String leftMission = left.map(Indicator::getMissionId).orElse("");
    String rightMission = right.map(Indicator::getMissionId).orElse("");
    if (!leftMission.isEmpty() && !rightMission.isEmpty() && !leftMission.equals(rightMission)) {
      tell(rule, "indicators of two missions", "two indicators of one mission");
    }
  }

  private Optional<Indicator> indicator(Validation rule, String id) {
    Optional<Indicator> found = framework.indicator(id);
    String named = "indicator " + Quotation.of(id);
    if (found.isEmpty()) {
      tell(rule, named + ", which the framework has not", "an indicator of the framework");
      return found;
    }
    Indicator indicator = found.get();
    if (indicator.getMeasure() == Measure.qualitative
        || indicator.getValueKind() == ValueKind.qualitative) {
      tell(rule, named + ", which is told in words", "an indicator with numbers");
    }
    boolean isCounted =
        framework.missions().stream()
            .anyMatch(mission -> workspace.counted().has(mission.getMissionId(), id));
    if (isCounted) {
      tell(rule, named + ", which is counted from events", "an indicator that is reported");
    }
    return found;
  }

  private void tell(Validation rule, String found, String allowed) {
    mistakes.add(new Mistake(WorkspaceReader.FILE, rule.line(), rule.column(), found, allowed));
  }
}
