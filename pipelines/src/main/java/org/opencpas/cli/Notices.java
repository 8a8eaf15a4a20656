package org.opencpas.cli;

import org.opencpas.release.ReleaseId;
import org.opencpas.release.Withdrawal;

/** What readers of a withdrawn release are told. */
final class Notices {
  private Notices() {}

  /** The notice in a line. */
  static String of(ReleaseId id, Withdrawal withdrawal) {
    return id
        + " was withdrawn on "
        + withdrawal.withdrawnOn()
        + " and should not be cited: "
        + withdrawal.because();
  }
}
