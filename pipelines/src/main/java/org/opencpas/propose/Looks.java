package org.opencpas.propose;

import java.util.HashMap;
import java.util.Map;
import org.opencpas.source.FileLayout;

/** The looks at one file, each layout looked at once. Not for use by several threads. */
final class Looks {
  private final GivenFile file;
  private final Map<FileLayout, Looked> looks = new HashMap<>();

  Looks(GivenFile file) {
    this.file = file;
  }

  GivenFile file() {
    return file;
  }

  /** The first rows of the file in a layout. */
  Looked at(FileLayout layout) {
    return looks.computeIfAbsent(layout, each -> Looking.at(file, each));
  }
}
