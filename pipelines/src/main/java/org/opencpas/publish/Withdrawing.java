package org.opencpas.publish;

import java.io.IOException;
import java.util.Optional;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.Withdrawal;
import org.opencpas.storage.Durable;

/** Withdraws releases: a notice is put beside one, and no byte of it changes. */
public final class Withdrawing {
  private Withdrawing() {}

  /**
   * Withdraws a release. One that was withdrawn before keeps its first notice.
   *
   * @return the notice that stands
   * @throws ReleaseException when there is no such release, a run is at work in the directory, or
   *     it cannot be written
   */
  public static Withdrawal withdraw(
      OutputLayout out, RunOwner owner, ReleaseId id, Withdrawal notice) {
    ManifestFile.read(out.release(id));
    RunLock lock = RunLock.take(out, owner);
    try (lock) {
      Optional<Withdrawal> present = Withdrawal.find(out, id);
      if (present.isPresent()) {
        return present.get();
      }
      Durable.replace(out.withdrawal(id), out.nextWithdrawal(), notice.text());
      return notice;
    } catch (IOException failure) {
      throw new ReleaseException(
          out.withdrawal(id) + " cannot be written; check permissions and free space", failure);
    }
  }
}
