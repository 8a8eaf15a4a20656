package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencpas.release.Label;
import org.opencpas.release.Labels;
import org.opencpas.release.Latest;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.release.Withdrawal;

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
    SortedMap<Label, ReleaseId> given = Labels.all(out);
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> directories = Files.list(out.releases())) {
      for (Path directory : directories.sorted().toList()) {
        Optional<ReleaseId> id = ReleaseId.parse(String.valueOf(directory.getFileName()));
        if (id.isPresent() && Files.isDirectory(directory)) {
          entries.add(entry(out, id.get(), standing(id.get(), latest), labels(given, id.get())));
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

  private static Standing standing(ReleaseId id, Optional<ReleaseId> latest) {
    return latest.equals(Optional.of(id)) ? Standing.LATEST : Standing.OTHER;
  }

  private static List<Label> labels(SortedMap<Label, ReleaseId> given, ReleaseId id) {
    return given.entrySet().stream()
        .filter(each -> each.getValue().equals(id))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Entry entry(OutputLayout out, ReleaseId id, Standing standing, List<Label> labels)
      throws IOException {
    ReleaseLayout release = out.release(id);
    Withdrawal withdrawal = Withdrawal.find(out, id).orElse(null);
    long bytes = 0;
    for (Path file : Trees.files(release.root())) {
      bytes += Files.size(file);
    }
    Manifest manifest = manifest(release).orElse(null);
    boolean isWhole = manifest != null && isWhole(release, manifest);
    return new Entry(
        id,
        manifest,
        bytes,
        standing,
        isWhole ? Condition.WHOLE : Condition.DAMAGED,
        labels,
        withdrawal);
  }

  /** Empty when it is not there or cannot be understood: the release is listed as damaged. */
  private static Optional<Manifest> manifest(ReleaseLayout release) {
    try {
      return Optional.of(ManifestFile.read(release));
    } catch (ReleaseException damaged) {
      return Optional.empty();
    }
  }

  /** By names and sizes, which is quick; verify looks at every byte. */
  private static boolean isWhole(ReleaseLayout release, Manifest manifest) throws IOException {
    for (Map.Entry<String, Manifest.Table> table : manifest.tables().entrySet()) {
      for (Manifest.Part part : table.getValue().files()) {
        Path file = release.part(table.getKey(), part.name());
        if (!Files.isRegularFile(file) || Files.size(file) != part.bytes()) {
          return false;
        }
      }
    }
    return Files.isRegularFile(release.catalogue())
        && Files.isRegularFile(release.dictionary())
        && Files.isRegularFile(release.sums());
  }

  /** Whether readers are led to a release. */
  public enum Standing {
    /** LATEST leads to it. */
    LATEST,
    /** It is reached by its name. */
    OTHER
  }

  /** Whether all files of a release are there, by their sizes. */
  public enum Condition {
    /** They are. */
    WHOLE,
    /** One is missing or of another size. */
    DAMAGED
  }

  /**
   * A release.
   *
   * @param id its name
   * @param manifest what its manifest says; null when it has none that can be read, and so is not
   *     whole
   * @param bytes size of all its files
   * @param standing whether readers are led to it
   * @param condition whether its files are there
   * @param labels the labels it was given, sorted
   * @param withdrawal the notice that it is wrong; null when it was not withdrawn
   */
  public record Entry(
      ReleaseId id,
      @Nullable Manifest manifest,
      long bytes,
      Standing standing,
      Condition condition,
      List<Label> labels,
      @Nullable Withdrawal withdrawal) {

    /** Copies the list. */
    public Entry {
      labels = List.copyOf(labels);
    }
  }
}
