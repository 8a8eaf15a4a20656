package org.opencpas.pipeline;

import java.util.List;
import org.opencpas.aggregate.EffectivenessProfile;
import org.opencpas.aggregate.MissionProgress;
import org.opencpas.aggregate.MissionRows;
import org.opencpas.aggregate.ObjectiveProgressBook;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.ObjectiveProgress;

/** Works through one mission: from the progress of all its indicators to its profile. */
final class MissionWork {
  private final Framework known;
  private final EffectivenessProfile profile;
  private final ObjectiveProgressBook objectives;

  MissionWork(RunPlan plan) {
    double minimumAvailability = plan.workspace().thresholds().minimumAvailability();
    this.known = plan.knownFramework();
    this.profile = new EffectivenessProfile(known, minimumAvailability, plan.workspace().draws());
    this.objectives = new ObjectiveProgressBook(known, minimumAvailability);
  }

  /** The rows of a mission, table by table, each sorted by its key. */
  record Rows(List<Effectiveness> effectiveness, List<ObjectiveProgress> objectives) {}

  /**
   * Makes the rows.
   *
   * @param progress all progress of the mission
   */
  Rows work(String missionId, MissionProgress progress) {
    MissionRows mission = MissionRows.of(known, missionId, progress);
    return new Rows(profile.of(mission), objectives.of(mission));
  }
}
