package org.opencpas.propose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.source.Blanks;
import org.opencpas.source.Source;

/** Drafts the sources of a workspace for files: those of one shape become one source. */
final class Drafting {
  private Drafting() {}

  /** The sources, in the order of their first files. */
  static List<ProposedSource> of(List<GivenFile> files, Mission mission) {
    List<Recognition> found = files.stream().map(file -> Recognition.of(file, mission)).toList();
    Mission known = mission.equals(Mission.TO_BE_NAMED) ? named(found) : mission;
    Map<String, List<Recognition>> shapes = new LinkedHashMap<>();
    for (Recognition each : found) {
      Recognition last = known.equals(mission) ? each : withMission(each, known);
      shapes.computeIfAbsent(last.shape(), shape -> new ArrayList<>()).add(last);
    }
    Set<String> names = new HashSet<>();
    List<ProposedSource> sources = new ArrayList<>();
    shapes.values().forEach(group -> sources.add(source(group, known, names)));
    return List.copyOf(sources);
  }

  /** The only mission that rows name themselves; a word for it where they do not. */
  private static Mission named(List<Recognition> found) {
    Set<String> missions =
        found.stream()
            .filter(each -> each.draft().map(SourceDraft::isKnown).orElse(false))
            .flatMap(each -> each.looked().rows().stream())
            .map(row -> Blanks.trim(row.cell("mission_id")))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    return missions.size() == 1
        ? new Mission(missions.iterator().next(), "the only mission that other files name")
        : Mission.TO_BE_NAMED;
  }

  private static Recognition withMission(Recognition each, Mission mission) {
    boolean waits =
        each.draft()
            .map(
                draft ->
                    draft.lines().stream()
                        .anyMatch(line -> line.doubt().equals(Mission.TO_BE_NAMED.doubt())))
            .orElse(false);
    return waits ? Recognition.of(each.file(), mission) : each;
  }

  private static ProposedSource source(
      List<Recognition> group, Mission mission, Set<String> names) {
    List<GivenFile> files = group.stream().map(Recognition::file).toList();
    String name = SourceNames.unused(SourceNames.of(files, "returns"), names);
    names.add(name);
    Recognition first = group.get(0);
    SourceDraft draft = first.draft().orElseGet(() -> table(group, mission));
    return new ProposedSource(name, sound(draft), group, first.near());
  }

  private static SourceDraft table(List<Recognition> group, Mission mission) {
    Recognition first = group.get(0);
    Shape shape =
        new Shape(
            first.layout(),
            first.file().container(),
            first.looked().header().orElseThrow(),
            group.stream().map(Recognition::looked).toList(),
            group.stream().map(Recognition::file).toList());
    Optional<SourceDraft> events = EventDraft.of(shape, mission);
    return events.orElseGet(() -> Repeats.told(RecordsDraft.of(shape, mission), shape.rows()));
  }

  /** The draft, unless the reader of assessment.yaml would not have it. */
  private static SourceDraft sound(SourceDraft draft) {
    if (!draft.isKnown()) {
      return draft;
    }
    Checked<Source> read = draft.read();
    return read.value().isPresent()
        ? draft
        : SourceDraft.unknown(
            draft.recognised(),
            "no mapping could be proposed: "
                + read.mistakes().stream().map(Mistake::found).collect(Collectors.joining("; ")));
  }
}
