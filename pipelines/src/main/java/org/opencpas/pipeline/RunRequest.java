package org.opencpas.pipeline;

import java.nio.file.Path;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.publish.RunOwner;

/**
 * What a run is asked to do.
 *
 * @param workspace directory of the workspace
 * @param out directory that releases are published in
 * @param asOf day whose knowledge is looked back to
 * @param audience whom the release is made for
 * @param maxRejected share of the rows, and of the files, that may be rejected, 0 to 1; beyond it
 *     LATEST does not move
 * @param latest whether LATEST may move to an older day
 * @param engine what executes the work
 * @param threads threads of an embedded engine; 0 leaves it to the engine
 * @param inputs whether the inputs are kept
 * @param owner who runs
 */
public record RunRequest(
    Path workspace,
    Path out,
    AsOf asOf,
    Audience audience,
    double maxRejected,
    LatestMove latest,
    Engine engine,
    int threads,
    InputKeeping inputs,
    RunOwner owner) {

  /** Whether the inputs are kept beside the releases, so that this one can be made again. */
  public enum InputKeeping {
    /** They are kept. */
    KEPT,
    /** They are only read. */
    NOT_KEPT
  }

  /** Whether LATEST may move to a release with an older as-of date. */
  public enum LatestMove {
    /** Only to one that is as recent. */
    FORWARD,
    /** To this one in any case. */
    ALWAYS
  }
}
