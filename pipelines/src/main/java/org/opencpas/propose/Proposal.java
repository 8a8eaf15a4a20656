package org.opencpas.propose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of looking at files.
 *
 * @param findings what they were taken for, in the order of assessment.yaml
 * @param decide what a person must decide about the framework
 * @param missing paths at which there is nothing; then there is nothing else either
 */
public record Proposal(List<Finding> findings, List<String> decide, List<Path> missing) {

  /** Copies the lists. */
  public Proposal {
    findings = List.copyOf(findings);
    decide = List.copyOf(decide);
    missing = List.copyOf(missing);
  }

  static Proposal missing(List<Path> paths) {
    return new Proposal(List.of(), List.of(), paths);
  }

  static Proposal of(
      Map<ProposedSource, PlacedFiles> sources, Map<String, Long> rows, List<String> decide) {
    List<Finding> findings = new ArrayList<>();
    sources.forEach(
        (source, placed) -> findings.add(finding(source, rows.getOrDefault(source.name(), 0L))));
    return new Proposal(findings, decide, List.of());
  }

  private static Finding finding(ProposedSource source, long rows) {
    List<String> decide = new ArrayList<>(source.draft().decide());
    if (!source.near().isEmpty()) {
      decide.add("near: " + source.near());
    }
    return new Finding(
        source.name(),
        source.files().stream().map(each -> each.file().name()).toList(),
        source.files().stream().mapToLong(each -> each.file().bytes()).sum(),
        source.draft().recognised(),
        source.draft().sureness(),
        source.files().stream().mapToLong(each -> each.looked().rows().size()).sum(),
        rows,
        decide);
  }

  /** Whether any file was recognised. */
  public boolean isAny() {
    return findings.stream().anyMatch(finding -> finding.sureness() != Sureness.UNKNOWN);
  }
}
