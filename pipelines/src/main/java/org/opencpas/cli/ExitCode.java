package org.opencpas.cli;

/** What the program says to the one who started it. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Failed; verify: something differs; check: the workspace does not hold together. */
  static final int FAILED = 1;

  /** The command line was not understood. */
  static final int USAGE = 2;

  /** Written, but more was rejected than allowed, so that LATEST did not move. */
  static final int TOO_MUCH_REJECTED = 3;

  /** due: a run is due or overdue. */
  static final int SOMETHING_DUE = 3;

  private ExitCode() {}
}
