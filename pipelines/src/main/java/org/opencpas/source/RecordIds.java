package org.opencpas.source;

import java.util.Locale;

/** What the id of a record means in a source. */
public enum RecordIds {
  /** Where the row came from, and no more: other rows and files may use the id for other things. */
  LOCAL,
  /**
   * The same record for ever, in all files of the source: where it names another fact than before,
   * what it said about the old one is taken back.
   */
  LASTING;

  /** The word in assessment.yaml. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
