package org.opencpas.pipeline;

import java.util.Set;
import org.opencpas.schemas.PeriodType;
import org.opencpas.source.Draws;
import org.opencpas.source.Thresholds;
import org.opencpas.source.TrendWindows;
import org.opencpas.source.Workspace;

/**
 * The settings that figures and scores depend on.
 *
 * @param periods kinds of period that are assessed; empty: every kind that the data have
 * @param thresholds where the classes of progress begin
 * @param trend how many periods a trend looks back over
 * @param draws how it is found out how far scores move
 */
record ScoringSettings(
    Set<PeriodType> periods, Thresholds thresholds, TrendWindows trend, Draws draws) {

  /** Copies the kinds of period. */
  ScoringSettings {
    periods = Set.copyOf(periods);
  }

  /** Those of a workspace. */
  static ScoringSettings of(Workspace workspace) {
    return new ScoringSettings(
        workspace.periods(), workspace.thresholds(), workspace.trend(), workspace.draws());
  }

  /** The same for values, achievements and scores alone, which rest on no draws and no trends. */
  ScoringSettings forFigures() {
    return new ScoringSettings(periods, thresholds, TrendWindows.NONE, Draws.NONE);
  }
}
