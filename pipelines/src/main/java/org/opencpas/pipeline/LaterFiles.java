package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.opencpas.schemas.FileRead;

/** The files of which nothing was known on the as-of date: what they hold enters no table. */
final class LaterFiles {
  private final Set<List<String>> files = new HashSet<>();

  /** Takes what every file told. */
  LaterFiles(List<FileRead> all) {
    for (FileRead file : all) {
      if (!file.getKnown()) {
        files.add(List.of(file.getSource(), file.getFile()));
      }
    }
  }

  /**
   * The rows of other files.
   *
   * @param source name of the source of a row
   * @param file path of the file of a row
   */
  <T> List<T> without(List<T> rows, Function<T, String> source, Function<T, String> file) {
    if (files.isEmpty()) {
      return rows;
    }
    List<T> known = new ArrayList<>(rows.size());
    String lastSource = "";
    String lastFile = "";
    boolean isLater = false;
    for (T row : rows) {
      // Rows of a file mostly follow each other.
      if (!file.apply(row).equals(lastFile) || !source.apply(row).equals(lastSource)) {
        lastSource = source.apply(row);
        lastFile = file.apply(row);
        isLater = files.contains(List.of(lastSource, lastFile));
      }
      if (!isLater) {
        known.add(row);
      }
    }
    return known;
  }
}
