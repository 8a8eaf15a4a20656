package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencpas.change.Explanation;
import org.opencpas.change.FigureKey;
import org.opencpas.change.Figures;
import org.opencpas.change.FrameworkSteps;
import org.opencpas.change.Step;
import org.opencpas.change.TargetChanges;
import org.opencpas.framework.Framework;
import org.opencpas.publish.ReleaseReader;
import org.opencpas.release.Manifest;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;
import org.opencpas.schemas.Mission;

/**
 * Compares two releases, from their own files alone: which headline figures of periods that both
 * cover differ, and which step makes how much of the difference. Holds both releases in memory.
 */
public final class ReleaseComparison {
  /** Settings of which no figure of a period that both cover is made. */
  private static final Set<String> NO_METHOD = Set.of("as_of", "name");

  private static final List<String> NEEDED =
      List.of("observations", "observation_history", "missions", "indicators", "regions");
  private static final List<String> COMPARED = List.of("indicator_progress", "effectiveness");

  private final ReleaseReader thenReader;
  private final ReleaseReader nowReader;
  private final List<String> notes = new ArrayList<>();
  private final SortedMap<ChangedFigure, Long> compared = new TreeMap<>();

  private ReleaseComparison(ReleaseReader then, ReleaseReader now) {
    this.thenReader = then;
    this.nowReader = now;
  }

  /**
   * Compares.
   *
   * @param then the release that is compared with
   * @param now the other, of the same audience
   * @param mission the one mission to look at; empty: all
   * @throws ReleaseException when one is not there, damaged or too old, or the two cannot be
   *     compared
   */
  public static ComparedReleases compare(
      OutputLayout out, ReleaseId then, ReleaseId now, Optional<String> mission) {
    return new ReleaseComparison(ReleaseReader.open(out, then), ReleaseReader.open(out, now))
        .compare(mission);
  }

  private ComparedReleases compare(Optional<String> only) {
    Manifest thenManifest = thenReader.manifest();
    Manifest nowManifest = nowReader.manifest();
    if (!thenManifest.audience().equals(nowManifest.audience())) {
      throw new ReleaseException(
          thenManifest.releaseId()
              + " is for the audience "
              + thenManifest.audience()
              + ", "
              + nowManifest.releaseId()
              + " for "
              + nowManifest.audience()
              + ": what one hides would look as if it had changed; compare releases for one"
              + " audience");
    }
    checkTables(thenReader);
    checkTables(nowReader);
    ReleaseSide then = ReleaseSide.read(thenReader);
    ReleaseSide now = ReleaseSide.read(nowReader);
    LocalDate horizon = horizon(then, now);
    List<Change> changes = changes(then, now, horizon, missions(then, now, only));
    changes.sort(Comparator.comparing(FigureKey::of));
    return new ComparedReleases(thenManifest, nowManifest, horizon, compared, changes, notes);
  }

  private void checkTables(ReleaseReader reader) {
    for (String table : NEEDED) {
      if (!reader.has(table)) {
        throw new ReleaseException(
            reader.manifest().releaseId()
                + " has no table "
                + table
                + ", without which nothing can be told apart; make it again from its inputs");
      }
    }
    for (String table : COMPARED) {
      if (!reader.has(table)) {
        notes.add(
            reader.manifest().releaseId()
                + " has no table "
                + table
                + ": its figures count as not there");
      }
    }
  }

  private static LocalDate horizon(ReleaseSide then, ReleaseSide now) {
    return List.of(then, now).stream()
        .flatMap(side -> side.coverageEnd().stream())
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  private NavigableSet<String> missions(ReleaseSide then, ReleaseSide now, Optional<String> only) {
    NavigableSet<String> before = ids(then);
    NavigableSet<String> after = ids(now);
    NavigableSet<String> all = new TreeSet<>(before);
    all.addAll(after);
    if (only.isPresent()) {
      if (!all.contains(only.get())) {
        throw new ReleaseException(
            "neither release knows a mission " + only.get() + "; there are " + listed(all));
      }
      return new TreeSet<>(List.of(only.get()));
    }
    if (before.stream().noneMatch(after::contains)) {
      throw new ReleaseException(
          "the releases have no mission in common: "
              + listed(before)
              + " in "
              + then.manifest().releaseId()
              + ", "
              + listed(after)
              + " in "
              + now.manifest().releaseId());
    }
    for (String id : all) {
      if (!before.contains(id) || !after.contains(id)) {
        notes.add(
            id
                + " is a mission of "
                + (before.contains(id) ? then : now).manifest().releaseId()
                + " alone");
      }
    }
    return all;
  }

  private static String listed(Set<String> ids) {
    return ids.isEmpty() ? "none" : String.join(", ", ids);
  }

  private static NavigableSet<String> ids(ReleaseSide side) {
    NavigableSet<String> ids = new TreeSet<>();
    side.tables().getMissions().stream().map(Mission::getMissionId).forEach(ids::add);
    return ids;
  }

  private List<Change> changes(
      ReleaseSide then, ReleaseSide now, LocalDate horizon, Set<String> missions) {
    PublishedFigures before = PublishedFigures.read(thenReader, horizon);
    PublishedFigures after = PublishedFigures.read(nowReader, horizon);
    FrameworkSteps frameworks = new FrameworkSteps(then.tables(), now.tables());
    Standpoints standpoints = new Standpoints(then, now, frameworks, horizon);
    Framework first = new Framework(then.tables(), then.rules().counted());
    Framework last = new Framework(now.tables(), now.rules().counted());
    Explanation explanation = new Explanation(first, last);
    TargetChanges targets = new TargetChanges(first, last);
    Step ends = hasOtherMethod() ? Step.METHOD : Step.UNEXPLAINED;
    LocalDate knownOn = then.knownOn();
    List<Change> changes = new ArrayList<>();
    for (String mission : missions) {
      Set<String> differing = differing(mission, before, after);
      if (!differing.isEmpty()) {
        new MissionSteps(mission, then, now, standpoints, horizon, ends, differing)
            .states(before, after)
            .values()
            .forEach(states -> changes.addAll(explanation.of(states, knownOn)));
      }
      changes.addAll(targets.of(mission, knownOn));
      count(ChangedFigure.target, targets.count(mission));
    }
    return changes;
  }

  private Set<String> differing(String mission, PublishedFigures before, PublishedFigures after) {
    Set<String> ids = new HashSet<>(before.indicators(mission));
    ids.addAll(after.indicators(mission));
    Set<String> differing = new HashSet<>();
    for (String id : ids) {
      Figures then = before.of(mission, id);
      Figures now = after.of(mission, id);
      then.keys().forEach(key -> count(key.figure(), 1));
      now.keys().stream()
          .filter(key -> !then.keys().contains(key))
          .forEach(key -> count(key.figure(), 1));
      if (!then.differing(now).isEmpty()) {
        differing.add(id);
      }
    }
    return differing;
  }

  private void count(ChangedFigure figure, long figures) {
    compared.merge(figure, figures, Long::sum);
  }

  private boolean hasOtherMethod() {
    Manifest then = thenReader.manifest();
    Manifest now = nowReader.manifest();
    return !then.program().sha256().equals(now.program().sha256())
        || !differing(then.settings(), now.settings()).isEmpty();
  }

  /** Names of settings that differ, sorted, without the day looked back to. */
  static List<String> differing(Map<String, String> then, Map<String, String> now) {
    NavigableSet<String> names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(name -> !NO_METHOD.contains(name))
        .filter(name -> !Objects.equals(then.get(name), now.get(name)))
        .toList();
  }
}
