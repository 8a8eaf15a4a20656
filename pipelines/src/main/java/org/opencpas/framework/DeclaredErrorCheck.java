package org.opencpas.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.ValueKind;
import org.opencpas.source.DeclaredError;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/** Checks declared errors of values against the framework. */
public final class DeclaredErrorCheck {
  private DeclaredErrorCheck() {}

  /** Every mistake in the declared errors of a workspace. */
  public static List<Mistake> check(Workspace workspace, Framework framework) {
    List<Mistake> mistakes = new ArrayList<>();
    workspace
        .draws()
        .errors()
        .forEach((id, error) -> check(id, error, framework).ifPresent(mistakes::add));
    return List.copyOf(mistakes);
  }

  private static Optional<Mistake> check(String id, DeclaredError error, Framework framework) {
    String named = "an error of indicator " + Quotation.of(id);
    Indicator indicator = framework.indicator(id).orElse(null);
    if (indicator == null) {
      return tell(error, named + ", which the framework has not", "an indicator of the framework");
    }
    return indicator.getMeasure() == Measure.qualitative
            || indicator.getValueKind() == ValueKind.qualitative
        ? tell(error, named + ", which is told in words", "an indicator with numbers")
        : Optional.empty();
  }

  private static Optional<Mistake> tell(DeclaredError error, String found, String allowed) {
    return Optional.of(
        new Mistake(WorkspaceReader.FILE, error.line(), error.column(), found, allowed));
  }
}
