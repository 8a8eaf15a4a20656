package org.opencpas.propose;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opencpas.issue.Checked;
import org.opencpas.source.Source;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;

/**
 * What assessment.yaml would say about a source, but for its name and its files.
 *
 * @param recognised what its files were taken for, in words
 * @param sureness how surely
 * @param lines its keys; empty when nothing can be said
 * @param titles titles of the indicators that it names itself, by id
 * @param decide what a person must decide
 */
record SourceDraft(
    String recognised,
    Sureness sureness,
    List<YamlLine> lines,
    Map<String, String> titles,
    List<String> decide) {

  SourceDraft {
    lines = List.copyOf(lines);
    titles = Map.copyOf(new LinkedHashMap<>(titles));
    decide = List.copyOf(decide);
  }

  /** Files of which nothing can be said but why. */
  static SourceDraft unknown(String recognised, String decide) {
    return new SourceDraft(recognised, Sureness.UNKNOWN, List.of(), Map.of(), List.of(decide));
  }

  boolean isKnown() {
    return sureness != Sureness.UNKNOWN;
  }

  /** The source as the reader of assessment.yaml understands it, or what is mistaken in it. */
  Checked<Source> read() {
    return read(lines);
  }

  /** The source of some lines. */
  static Checked<Source> read(List<YamlLine> lines) {
    String yaml =
        lines.stream()
            .map(line -> "    " + line.text() + "\n")
            .collect(
                Collectors.joining("", "name: init\nsources:\n  - name: init\n    files: a\n", ""));
    Checked<Workspace> workspace =
        WorkspaceReader.read(yaml.getBytes(StandardCharsets.UTF_8), Path.of(""));
    return workspace.value().isPresent()
        ? Checked.of(workspace.value().get().source(0))
        : Checked.mistaken(workspace.mistakes());
  }
}
