package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.storage.Durable;

/** Lays out the workspace of a release again, from the inputs that were kept. */
public final class Restoring {
  private static final String ABOVE = "../";

  private Restoring() {}

  /**
   * Writes the inputs of a release into a new directory. Files from outside the workspace lie where
   * its paths lead, so that the workspace is deeper inside where there are such.
   *
   * @param to directory that is not there yet, or empty
   * @return the directory of the workspace
   * @throws ReleaseException when the inputs were not kept or are damaged, or the directory cannot
   *     be used; then nothing is written
   */
  public static Path restore(OutputLayout out, ReleaseId id, Path to) {
    InputArchive archive = new InputArchive(out);
    if (!archive.has(id)) {
      throw new ReleaseException(
          "the inputs of " + id + " were not kept; a run keeps them with --keep-inputs");
    }
    List<Finding> damage = archive.findings(id);
    if (!damage.isEmpty()) {
      throw new ReleaseException(
          "not all inputs of "
              + id
              + " can be restored: "
              + damage.stream().map(Finding::toString).collect(Collectors.joining("; ")));
    }
    Path target = to.toAbsolutePath().normalize();
    try {
      if (Files.exists(target) && (!Files.isDirectory(target) || !isEmpty(target))) {
        throw new ReleaseException(
            target + " is not an empty directory; name one that is not there yet");
      }
      return restore(out, archive.list(id), target);
    } catch (IOException failure) {
      throw new ReleaseException(
          target + " cannot be written; check permissions and free space", failure);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    return Trees.files(directory).isEmpty();
  }

  private static Path restore(OutputLayout out, Map<String, String> list, Path target)
      throws IOException {
    Path name = Objects.requireNonNull(target.getFileName(), "a root cannot be restored to");
    Path aside = target.resolveSibling("." + name + ".part");
    Trees.delete(aside);
    Path inside = inside(list);
    Path workspace = aside.resolve(inside);
    for (Map.Entry<String, String> input : list.entrySet()) {
      Path file = workspace.resolve(input.getKey()).normalize();
      if (!file.startsWith(aside)) {
        throw new ReleaseException(
            "the input " + input.getKey() + " leads out of " + target + "; nothing was restored");
      }
      Files.createDirectories(Objects.requireNonNull(file.getParent(), "it lies in a directory"));
      Files.copy(out.input(input.getValue()), file);
    }
    Files.createDirectories(workspace);
    Durable.forceTree(aside);
    Trees.delete(target);
    Durable.move(aside, target);
    return target.resolve(inside).normalize();
  }

  /** How deep the workspace lies, so that paths that go up stay inside. */
  private static Path inside(Map<String, String> list) {
    int up = 0;
    for (String path : list.keySet()) {
      int own = 0;
      while (path.startsWith(ABOVE, own * ABOVE.length())) {
        own++;
      }
      up = Math.max(up, own);
    }
    String[] directories = new String[up];
    Arrays.fill(directories, "above");
    if (up > 0) {
      directories[up - 1] = "workspace";
    }
    return Path.of("", directories);
  }
}
