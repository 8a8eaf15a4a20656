package org.opencpas.bench.crash;

/** How far a run had come when it was killed, by the last line of progress that it had printed. */
enum Phase {
  /** It was starting, or read what the workspace declares. */
  BEFORE_READING("before reading", ""),

  /** It read and worked on the files. */
  READING("while reading", "Reading "),

  /** It wrote the release, or led readers to it. */
  PUBLISHING("while publishing", "Publishing"),

  /** Readers had the release; it told where indicators stand, or had ended. */
  AFTER("after publishing", "Where indicators stand");

  private static final String DECLARATIONS = "Reading what the workspace declares";

  private final String words;
  private final String firstLine;

  Phase(String words, String firstLine) {
    this.words = words;
    this.firstLine = firstLine;
  }

  /** The phase after a line of progress. */
  Phase after(String line) {
    Phase phase = this;
    for (Phase each : values()) {
      boolean begins = each != BEFORE_READING && line.startsWith(each.firstLine);
      if (begins && !line.startsWith(DECLARATIONS) && each.compareTo(phase) > 0) {
        phase = each;
      }
    }
    return phase;
  }

  /** The phase in words. */
  String words() {
    return words;
  }
}
