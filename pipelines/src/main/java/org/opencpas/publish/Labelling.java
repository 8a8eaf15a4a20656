package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.opencpas.release.Label;
import org.opencpas.release.Labels;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.storage.Durable;

/** Gives labels to releases. A label keeps its release for ever, and is never given to another. */
public final class Labelling {
  private Labelling() {}

  /** What came of it. */
  public enum Outcome {
    /** The label is new. */
    GIVEN,
    /** The release had it already. */
    ALREADY_GIVEN
  }

  /**
   * Gives a label.
   *
   * @throws ReleaseException when the release is not whole, another one has the label, a run is at
   *     work in the directory, or it cannot be written
   */
  public static Outcome label(OutputLayout out, RunOwner owner, ReleaseId id, Label label) {
    ManifestFile.read(out.release(id));
    RunLock lock = RunLock.take(out, owner);
    try (lock) {
      Optional<ReleaseId> present = Labels.find(out, label);
      if (present.isPresent()) {
        return same(present.get(), id, label);
      }
      Files.createDirectories(out.labels());
      Durable.replace(out.label(label), out.nextLabel(), id.text() + "\n");
      Durable.forceDirectory(out.root());
      return Outcome.GIVEN;
    } catch (IOException failure) {
      throw new ReleaseException(
          out.labels() + " cannot be written; check permissions and free space", failure);
    }
  }

  private static Outcome same(ReleaseId present, ReleaseId wanted, Label label) {
    if (!present.equals(wanted)) {
      throw new ReleaseException(
          "the label "
              + label
              + " stands for "
              + present
              + " and may have been cited; give another label");
    }
    return Outcome.ALREADY_GIVEN;
  }
}
