package org.opencpas.release;

import java.nio.file.Path;
import java.util.Set;

/**
 * Where things lie in an output directory:
 *
 * <pre>
 * OUT/LATEST              name of the release that readers see
 * OUT/releases/ID/        a release, see {@link ReleaseLayout}
 * OUT/releases/ID.withdrawn   why that release is wrong, see {@link Withdrawal}
 * OUT/labels/LABEL        name of the release that a label stands for
 * OUT/diffs/ID..ID.TYPE   what differs between two releases, kept on request
 * OUT/inputs/XX/SHA256    an input that was kept, under its SHA-256, XX its first two digits
 * OUT/inputs/kept/ID      hashes and paths of the inputs of a release that were kept
 * OUT/.staging/RUN/       a release in the making; left over only when a run was killed
 * OUT/.lock               held by the run that writes, with its owner in words
 * OUT/logs/               one log a run
 * </pre>
 *
 * @param root the output directory, absolute
 */
public record OutputLayout(Path root) {

  private static final Set<String> RESERVED =
      Set.of(
          "LATEST",
          "LATEST.next",
          "releases",
          "labels",
          "diffs",
          "inputs",
          ".staging",
          ".lock",
          "logs");

  /** Makes the path absolute. */
  public OutputLayout {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * Whether something lies where only runs and the commands about releases may write.
   *
   * @param path absolute
   */
  public boolean isReserved(Path path) {
    return path.startsWith(root)
        && !path.equals(root)
        && RESERVED.contains(path.getName(root.getNameCount()).toString());
  }

  /** File that names the release that readers see. */
  public Path latest() {
    return root.resolve("LATEST");
  }

  /** Where the next content of {@link #latest} is written before it is renamed. */
  public Path nextLatest() {
    return root.resolve("LATEST.next");
  }

  /** Directory of all releases. */
  public Path releases() {
    return root.resolve("releases");
  }

  /** A published release. */
  public ReleaseLayout release(ReleaseId id) {
    return new ReleaseLayout(releases().resolve(id.text()));
  }

  /** Notice that a release was withdrawn; there only when it was. */
  public Path withdrawal(ReleaseId id) {
    return releases().resolve(id.text() + ".withdrawn");
  }

  /** Directory of all labels. */
  public Path labels() {
    return root.resolve("labels");
  }

  /** File of a label. */
  public Path label(Label label) {
    return labels().resolve(label.text());
  }

  /** Directory of the inputs that were kept. */
  public Path inputs() {
    return root.resolve("inputs");
  }

  /** An input that was kept, by its SHA-256 in hexadecimal. */
  public Path input(String sha256) {
    return inputs().resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** Directory of the lists of inputs that were kept, one a release. */
  public Path keptInputs() {
    return inputs().resolve("kept");
  }

  /** The list of the inputs of a release; there only when they were kept. */
  public Path keptInputs(ReleaseId id) {
    return keptInputs().resolve(id.text());
  }

  /** Where the next label is written before it is renamed; no label has such a name. */
  public Path nextLabel() {
    return labels().resolve("NEXT");
  }

  /** Where the next notice is written before it is renamed. */
  public Path nextWithdrawal() {
    return releases().resolve("WITHDRAWN.next");
  }

  /** Directory of what differs between releases. */
  public Path diffs() {
    return root.resolve("diffs");
  }

  /**
   * File of what differs between two releases.
   *
   * @param type ending of its name
   */
  public Path diff(ReleaseId then, ReleaseId now, String type) {
    return diffs().resolve(then.text() + ".." + now.text() + "." + type);
  }

  /** Where the next such file is written before it is renamed. */
  public Path nextDiff() {
    return diffs().resolve("NEXT");
  }

  /** Directory of all releases in the making. */
  public Path stagings() {
    return root.resolve(".staging");
  }

  /** A release in the making. */
  public ReleaseLayout staging(String run) {
    return new ReleaseLayout(stagings().resolve(run));
  }

  /** File that the run that writes holds locked. */
  public Path lock() {
    return root.resolve(".lock");
  }

  /** Directory of the runs' logs. */
  public Path logs() {
    return root.resolve("logs");
  }
}
