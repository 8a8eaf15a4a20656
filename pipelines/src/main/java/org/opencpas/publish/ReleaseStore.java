package org.opencpas.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencpas.release.Latest;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.storage.Durable;

/**
 * An output directory in the hands of one run, which may publish one release into it. Whatever
 * happens before the release is renamed into its place, readers keep the one they have; what a
 * killed run left is cleared away by the next.
 */
public final class ReleaseStore implements Closeable {
  private final OutputLayout out;
  private final ReleaseLayout staging;
  private final RunLock lock;

  private ReleaseStore(OutputLayout out, ReleaseLayout staging, RunLock lock) {
    this.out = out;
    this.staging = staging;
    this.lock = lock;
  }

  /**
   * Takes an output directory, and makes it when it is not there.
   *
   * @param neededBytes room that the run may need on the disk
   * @throws ReleaseException when another run has it, it cannot be written, or the disk is full
   */
  public static ReleaseStore open(Path directory, RunOwner owner, long neededBytes) {
    OutputLayout out = new OutputLayout(directory);
    try {
      Files.createDirectories(out.releases());
      return open(out, owner, neededBytes);
    } catch (IOException failure) {
      throw new ReleaseException(
          out.root() + " cannot be used for output; check that it is a directory you may write",
          failure);
    }
  }

  private static ReleaseStore open(OutputLayout out, RunOwner owner, long neededBytes)
      throws IOException {
    RunLock lock = RunLock.take(out, owner);
    boolean ready = false;
    try {
      Trees.delete(out.stagings());
      Latest.read(out);
      FreeSpace.check(out.root(), neededBytes);
      ReleaseLayout staging = out.staging(owner.stagingName());
      for (ReleaseTable table : Tables.all()) {
        Files.createDirectories(staging.table(table.name()));
      }
      ready = true;
      return new ReleaseStore(out, staging, lock);
    } finally {
      if (!ready) {
        lock.close();
      }
    }
  }

  /** The run before, in words, if it was killed; what it left has been cleared away. */
  public Optional<String> abandonedBy() {
    return lock.abandonedBy();
  }

  /** Where workers write parts; the directory of each table is there. */
  public ReleaseLayout staging() {
    return staging;
  }

  /**
   * Keeps the inputs of a release that is about to be published; those that are kept already stay.
   *
   * @throws ReleaseException when one is no longer what was used, or cannot be kept
   */
  public void keepInputs(ReleaseId id, List<KeptInput> inputs) {
    try {
      Path aside = staging.root().resolveSibling(staging.root().getFileName() + "-inputs");
      Files.createDirectories(aside);
      new InputArchive(out).keep(id, inputs, aside);
    } catch (IOException failure) {
      throw new ReleaseException(
          "the inputs could not be kept in "
              + out.inputs()
              + " and nothing was published; look for a full disk or missing permissions and run"
              + " again",
          failure);
    }
  }

  /**
   * Publishes a release. When the same one is there already, it stays and nothing is written.
   *
   * @throws UnbalancedException when a row or record is missing
   * @throws ReleaseException when the disk or another program stands in the way
   * @throws IllegalStateException when a release of that name holds something else
   */
  public Published publish(Draft draft, LatestRule rule) {
    ReleaseLayout release = out.release(draft.id());
    try {
      Assembly assembly = new Assembly(staging, release, Catalogue.ROWS_OF_A_TABLE);
      Manifest manifest = assembly.manifest(draft);
      Published.Novelty novelty = place(assembly, manifest, release);
      Published.Pointer pointer = new Switch(out).lead(draft.id(), rule);
      return new Published(release, manifest, novelty, pointer);
    } catch (IOException failure) {
      throw new ReleaseException(
          "publishing into "
              + out.root()
              + " failed and the release that readers see is untouched; look for a full disk, missing"
              + " permissions, or a directory in it that lies on another disk, and run again",
          failure);
    }
  }

  private Published.Novelty place(Assembly assembly, Manifest manifest, ReleaseLayout release)
      throws IOException {
    if (Files.exists(release.root())) {
      checkSame(manifest, ManifestFile.read(release));
      return Published.Novelty.UNCHANGED;
    }
    assembly.finish(manifest);
    Durable.move(staging.root(), release.root());
    return Published.Novelty.NEW;
  }

  /** A release's name stands for its content: promise 3, and never altered: promise 12. */
  private static void checkSame(Manifest made, Manifest present) {
    List<String> different = new ArrayList<>();
    for (Map.Entry<String, Manifest.Table> table : made.tables().entrySet()) {
      Manifest.Table other = present.tables().get(table.getKey());
      if (other == null
          || other.rows() != table.getValue().rows()
          || !other.contentSha256().equals(table.getValue().contentSha256())) {
        different.add(table.getKey());
      }
    }
    if (!different.isEmpty()) {
      throw new IllegalStateException(
          "the release "
              + made.releaseId()
              + " is there and holds something else in "
              + String.join(", ", different)
              + "; the same inputs must give the same content, so this is a defect: please report"
              + " it. The release was not touched");
    }
  }

  /** Clears the staging directory away and lets the next run in. */
  @Override
  public void close() {
    try (lock) {
      Trees.delete(out.stagings());
    } catch (IOException failure) {
      throw new ReleaseException(
          out.stagings() + " cannot be cleared away; the next run tries again", failure);
    }
  }
}
