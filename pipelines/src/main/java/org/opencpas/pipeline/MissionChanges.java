package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.aggregate.EffectivenessProfile;
import org.opencpas.aggregate.MissionRows;
import org.opencpas.change.Explanation;
import org.opencpas.change.FigureKey;
import org.opencpas.change.Figures;
import org.opencpas.change.State;
import org.opencpas.change.Step;
import org.opencpas.change.TargetChanges;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.EarlierProgress;
import org.opencpas.schemas.Effectiveness;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.ScoredProgress;
import org.opencpas.source.Draws;

/**
 * Tells of the headline figures of a mission which are not what they were known to be at its last
 * renewal, and by which steps they came to be so. Looks at the regions and periods alone in which
 * an indicator stood otherwise at any step, and at all where a step changes what scores are made
 * of.
 */
final class MissionChanges {
  private final FrameworkPaths paths;
  private final double minimumAvailability;

  MissionChanges(RunPlan plan) {
    this.paths = new FrameworkPaths(plan);
    this.minimumAvailability = plan.workspace().thresholds().minimumAvailability();
  }

  /**
   * The changes of a mission, sorted by key.
   *
   * @param renewal day of its last renewal; null when it has none, and then there are no changes
   * @param scored all progress as it stands now
   * @param earlier progress as it stood before
   * @param profile effectiveness as it stands now
   */
  List<Change> of(
      String missionId,
      @Nullable LocalDate renewal,
      List<ScoredProgress> scored,
      List<EarlierProgress> earlier,
      List<Effectiveness> profile) {
    if (renewal == null) {
      return List.of();
    }
    FrameworkPath path = paths.since(renewal);
    List<Change> changes =
        new ArrayList<>(new TargetChanges(path.then(), path.now()).of(missionId, renewal));
    Looking looking = new Looking(missionId, renewal, path, earlier);
    if (!looking.steps.isEmpty()) {
      changes.addAll(
          new Explanation(path.then(), path.now()).of(looking.states(scored, profile), renewal));
    }
    changes.sort(Comparator.comparing(FigureKey::of));
    return changes;
  }

  /** Rows of an indicator in a region and period. */
  private record Held(String indicatorId, Spot spot) {
    static Held of(IndicatorProgress row) {
      return new Held(row.getIndicatorId(), Spot.of(row));
    }
  }

  /** One mission from its last renewal to now. */
  private final class Looking {
    private final String missionId;
    private final LocalDate horizon;
    private final FrameworkPath path;
    private final boolean isEverywhere;
    private final SortedSet<Step> steps = new TreeSet<>();
    private final Set<Spot> spots = new HashSet<>();

    /** Rows that stood until a step, by that step; none where nothing stood. */
    private final Map<Held, NavigableMap<Step, List<IndicatorProgress>>> before = new HashMap<>();

    Looking(
        String missionId, LocalDate horizon, FrameworkPath path, List<EarlierProgress> earlier) {
      this.missionId = missionId;
      this.horizon = horizon;
      this.path = path;
      for (EarlierProgress row : earlier) {
        add(row);
      }
      boolean isAny = false;
      for (Step step : Step.taken()) {
        if (path.changesScores(step, missionId)) {
          steps.add(step);
          isAny = true;
        }
      }
      this.isEverywhere = isAny;
    }

    private void add(EarlierProgress row) {
      Step step = Step.valueOf(row.getUntilStep().toUpperCase(Locale.ROOT));
      Held held = Held.of(row.getProgress());
      steps.add(step);
      spots.add(held.spot());
      List<IndicatorProgress> rows =
          before
              .computeIfAbsent(held, each -> new TreeMap<>())
              .computeIfAbsent(step, each -> new ArrayList<>(1));
      if (row.getStands()) {
        rows.add(row.getProgress());
      }
    }

    private boolean isLookedAt(Spot spot) {
      return !spot.end().isAfter(horizon) && (isEverywhere || spots.contains(spot));
    }

    List<State> states(List<ScoredProgress> scored, List<Effectiveness> profile) {
      List<IndicatorProgress> now = new ArrayList<>();
      for (ScoredProgress row : scored) {
        if (isLookedAt(Spot.of(row.getProgress()))) {
          now.add(row.getProgress());
        }
      }
      List<State> states = new ArrayList<>();
      Step taken = null;
      for (Step next : steps) {
        states.add(state(taken, now));
        taken = next;
      }
      states.add(new State(taken, figures(now, shown(profile))));
      return states;
    }

    private List<Effectiveness> shown(List<Effectiveness> profile) {
      return profile.stream()
          .filter(
              row ->
                  isLookedAt(
                      new Spot(
                          row.getRegionId(),
                          row.getPeriodType(),
                          row.getPeriodStart(),
                          row.getPeriodEnd())))
          .toList();
    }

    /** How the mission stood after a step, other than the last one. */
    private State state(@Nullable Step taken, List<IndicatorProgress> now) {
      List<IndicatorProgress> rows = new ArrayList<>(now.size());
      for (IndicatorProgress row : now) {
        if (!stoodOtherwise(Held.of(row), taken)) {
          rows.add(row);
        }
      }
      before.forEach(
          (held, states) -> {
            if (stoodOtherwise(held, taken)) {
              rows.addAll(next(states, taken).firstEntry().getValue());
            }
          });
      return new State(taken, figures(rows, profile(path.after(taken), rows)));
    }

    private boolean stoodOtherwise(Held held, @Nullable Step taken) {
      NavigableMap<Step, List<IndicatorProgress>> states = before.get(held);
      return states != null && !next(states, taken).isEmpty();
    }

    /** The states that end with a step that is yet to be taken. */
    private static NavigableMap<Step, List<IndicatorProgress>> next(
        NavigableMap<Step, List<IndicatorProgress>> states, @Nullable Step taken) {
      return taken == null ? states : states.tailMap(taken, false);
    }

    private List<Effectiveness> profile(Framework framework, List<IndicatorProgress> rows) {
      List<ScoredProgress> scored = new ArrayList<>(rows.size());
      for (IndicatorProgress row : rows) {
        scored.add(new ScoredProgress(row, null, null, null, null, null, null, List.of()));
      }
      return new EffectivenessProfile(framework, minimumAvailability, Draws.NONE)
          .of(MissionRows.of(framework, missionId, scored));
    }

    private Figures figures(List<IndicatorProgress> rows, List<Effectiveness> profile) {
      return Figures.ofProgress(rows, horizon).and(Figures.ofEffectiveness(profile, horizon));
    }
  }
}
