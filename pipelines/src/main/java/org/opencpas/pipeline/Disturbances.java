package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.FileRead;
import org.opencpas.source.SourceFile;

/**
 * What was done to the inputs while a run was at work. A release of them would stand for no state
 * of the workspace that ever was, so nothing is published.
 */
final class Disturbances {
  private Disturbances() {}

  /** Files that changed or went, and receipts written for other bytes than those read. */
  static List<Mistake> of(PreparedWorkspace prepared, List<FileRead> files) {
    List<Mistake> mistakes = new ArrayList<>(prepared.readTwice().touched());
    Set<String> wereThere = new HashSet<>();
    for (SourceFile file : prepared.files()) {
      if (file.bytes() >= 0) {
        wereThere.add(file.path());
      }
    }
    for (FileRead file : files) {
      if (isRejected(file, Rule.FILE_CHANGED)) {
        mistakes.add(FilesAtRest.changed(file.getFile()));
      } else if (isRejected(file, Rule.FILE_MISSING) && wereThere.contains(file.getFile())) {
        mistakes.add(gone(file.getFile()));
      } else if (!file.getSha256().isEmpty()) {
        prepared.received().mismatch(file.getFile(), file.getSha256()).ifPresent(mistakes::add);
      }
    }
    return mistakes.stream().distinct().sorted().toList();
  }

  private static boolean isRejected(FileRead file, Rule rule) {
    return file.getRejectedByRule().stream().anyMatch(each -> each.getRule().equals(rule.code()));
  }

  private static Mistake gone(String path) {
    return new Mistake(
        path,
        0,
        0,
        "the file was there when the run began and is not any more",
        "put it back, or run again without it");
  }
}
