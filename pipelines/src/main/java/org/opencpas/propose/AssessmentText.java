package org.opencpas.propose;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes assessment.yaml for sources that are proposed, with what is not sure as comments. */
final class AssessmentText {
  /** Name of the schema that editors find beside assessment.yaml. */
  static final String SCHEMA = "assessment.schema.json";

  private AssessmentText() {}

  /** The text of the file. */
  static String of(String name, Map<ProposedSource, PlacedFiles> sources) {
    StringBuilder text = new StringBuilder();
    text.append("# yaml-language-server: $schema=").append(SCHEMA).append('\n');
    text.append("# A first draft by opencpas init. What it was not sure of says so.\n");
    text.append("name: ").append(YamlText.of(name)).append('\n');
    boolean any = sources.keySet().stream().anyMatch(source -> source.draft().isKnown());
    text.append(any ? "" : "# no file was recognised: write a source by hand\n");
    text.append(any ? "sources:\n" : "# sources:\n");
    sources.forEach((source, files) -> text.append(source(source, files)));
    return text.toString();
  }

  private static String source(ProposedSource source, PlacedFiles files) {
    StringBuilder text = new StringBuilder();
    text.append("  # ").append(oneLine(source.draft().recognised())).append('\n');
    if (!source.near().isEmpty()) {
      text.append("  # near: ").append(oneLine(source.near())).append('\n');
    }
    if (!source.draft().isKnown()) {
      return text + unknown(source, files);
    }
    text.append("  - name: ").append(YamlText.of(source.name())).append('\n');
    text.append("    files: ").append(files.yaml()).append('\n');
    source
        .draft()
        .lines()
        .forEach(line -> text.append("    ").append(line.commented()).append('\n'));
    List<String> told = Doubts.of(source.draft().lines());
    source.draft().decide().stream()
        .filter(decision -> !told.contains(decision))
        .forEach(each -> text.append("    # not sure: ").append(oneLine(each)).append('\n'));
    return text.toString();
  }

  private static String unknown(ProposedSource source, PlacedFiles files) {
    String why =
        source.draft().decide().stream()
            .map(decision -> "  # not recognised: " + oneLine(decision) + "\n")
            .collect(Collectors.joining());
    return why
        + "  # - name: "
        + YamlText.of(source.name())
        + "\n  #   files: "
        + oneLine(files.some())
        + "\n";
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]", " ");
  }
}
