package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencpas.release.Latest;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;

/** The releases of an output directory. */
public final class ReleaseList {

  private ReleaseList() {}

  /**
   * Lists the releases, the latest as-of date first, those that know everything before all. What
   * has no release's name is not looked at.
   *
   * @throws ReleaseException when the directory is not an output directory
   */
  public static List<Entry> of(OutputLayout out) {
    if (!Files.isDirectory(out.releases())) {
      throw new ReleaseException(
          out.root() + " is not an output directory; name the one that was given to run as --out");
    }
    Optional<ReleaseId> latest = Latest.read(out);
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> directories = Files.list(out.releases())) {
      for (Path directory : directories.sorted().toList()) {
        Optional<ReleaseId> id = ReleaseId.parse(String.valueOf(directory.getFileName()));
        if (id.isPresent() && Files.isDirectory(directory)) {
          entries.add(entry(out.release(id.get()), id.get(), latest));
        }
      }
    } catch (IOException failure) {
      throw new ReleaseException(out.releases() + " cannot be read", failure);
    }
    entries.sort(
        Comparator.comparing(
                (Entry entry) -> entry.id().asOf().orElse(LocalDate.MAX), Comparator.reverseOrder())
            .thenComparing(entry -> entry.id().text()));
    return entries;
  }

  private static Entry entry(ReleaseLayout release, ReleaseId id, Optional<ReleaseId> latest)
      throws IOException {
    Standing standing = latest.equals(Optional.of(id)) ? Standing.LATEST : Standing.OTHER;
    long bytes = 0;
    for (Path file : Trees.files(release.root())) {
      bytes += Files.size(file);
    }
    if (!Files.isRegularFile(release.manifest())) {
      return new Entry(id, null, bytes, standing);
    }
    return new Entry(id, ManifestFile.read(release), bytes, standing);
  }

  /** Whether readers are led to a release. */
  public enum Standing {
    /** LATEST leads to it. */
    LATEST,
    /** It is reached by its name. */
    OTHER
  }

  /**
   * A release.
   *
   * @param id its name
   * @param manifest what its manifest says; null when it has none and so is not whole
   * @param bytes size of all its files
   * @param standing whether readers are led to it
   */
  public record Entry(ReleaseId id, @Nullable Manifest manifest, long bytes, Standing standing) {}
}
