package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.storage.Durable;

/**
 * What was said of two releases, kept beside them. Each file appears whole, in one step; the same
 * two releases give the same files again.
 */
public final class KeptDiff {
  private KeptDiff() {}

  /**
   * Keeps a comparison.
   *
   * @param texts what to keep, by the ending of the file's name
   * @return the files, sorted
   * @throws ReleaseException when a run is at work in the directory, or it cannot be written
   */
  public static List<Path> keep(
      OutputLayout out, RunOwner owner, ReleaseId then, ReleaseId now, Map<String, String> texts) {
    List<Path> files = new ArrayList<>();
    RunLock lock = RunLock.take(out, owner);
    try (lock) {
      Files.createDirectories(out.diffs());
      for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
        Path file = out.diff(then, now, text.getKey());
        Durable.replace(file, out.nextDiff(), text.getValue());
        files.add(file);
      }
      Durable.forceDirectory(out.root());
      return files;
    } catch (IOException failure) {
      throw new ReleaseException(
          out.diffs() + " cannot be written; check permissions and free space", failure);
    }
  }
}
