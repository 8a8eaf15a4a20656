package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.storage.Durable;

/**
 * Removes old releases. Never the one that LATEST leads to, one with a label, or one that was
 * withdrawn: these may have been cited. Inputs that were kept go with the last release that has
 * them.
 */
public final class Pruning {
  private Pruning() {}

  /**
   * The releases that may go, those published first before the others.
   *
   * @param keep how many of those that may go are kept all the same, the last published
   */
  public static List<ReleaseList.Entry> candidates(OutputLayout out, int keep) {
    List<ReleaseList.Entry> free = new ArrayList<>();
    for (ReleaseList.Entry entry : ReleaseList.of(out)) {
      if (entry.standing() == ReleaseList.Standing.OTHER
          && entry.labels().isEmpty()
          && entry.withdrawal() == null) {
        free.add(entry);
      }
    }
    free.sort(
        Comparator.comparing((ReleaseList.Entry entry) -> publishedAt(out, entry.id()))
            .thenComparing(entry -> entry.id().text()));
    return List.copyOf(free.subList(0, Math.max(0, free.size() - keep)));
  }

  /** When the files were put there: housekeeping, which no content hangs on. */
  private static FileTime publishedAt(OutputLayout out, ReleaseId id) {
    Path release = out.release(id).root();
    try {
      return Files.getLastModifiedTime(release);
    } catch (IOException unreadable) {
      throw new ReleaseException(release + " cannot be looked at", unreadable);
    }
  }

  /**
   * Removes releases. Each vanishes in one step, so no reader opens half of one.
   *
   * @return those that were removed, in their order
   * @throws ReleaseException when a run is at work in the directory, or one cannot be removed
   */
  public static List<ReleaseList.Entry> prune(OutputLayout out, RunOwner owner, int keep) {
    RunLock lock = RunLock.take(out, owner);
    try (lock) {
      List<ReleaseList.Entry> candidates = candidates(out, keep);
      for (ReleaseList.Entry entry : candidates) {
        Path aside = out.staging(owner.stagingName()).root().resolve(entry.id().text());
        Files.createDirectories(out.staging(owner.stagingName()).root());
        Durable.move(out.release(entry.id()).root(), aside);
        Trees.delete(out.stagings());
      }
      new InputArchive(out).sweep();
      return candidates;
    } catch (IOException failure) {
      throw new ReleaseException(
          "not everything could be removed from " + out.releases() + "; check its permissions",
          failure);
    }
  }
}
