package org.opencpas.publish;

import org.opencpas.release.Manifest;
import org.opencpas.release.ReleaseLayout;

/**
 * What publishing came to.
 *
 * @param release where the release lies
 * @param manifest its manifest
 * @param novelty whether it is new
 * @param pointer what became of LATEST
 */
public record Published(
    ReleaseLayout release, Manifest manifest, Novelty novelty, Pointer pointer) {

  /** Whether a release is new. */
  public enum Novelty {
    /** It was not there before. */
    NEW,
    /** The same release was there and stays as it is. */
    UNCHANGED
  }

  /** What became of LATEST. */
  public enum Pointer {
    /** It leads to this release, and led elsewhere before. */
    MOVED,
    /** It led to this release before. */
    ALREADY_THERE,
    /** It stays where it was, as the rule asked. */
    KEPT,
    /** It stays where it was, since this release has an earlier as-of date. */
    KEPT_AS_OLDER,
    /** It stays where it was, since this release was withdrawn. */
    KEPT_AS_WITHDRAWN
  }
}
