package org.opencpas.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The labels of an output directory: one small file each, which holds the name of a release. */
public final class Labels {
  private Labels() {}

  /**
   * Every label and the release that it stands for, sorted.
   *
   * @throws ReleaseException when one cannot be read
   */
  public static SortedMap<Label, ReleaseId> all(OutputLayout out) {
    SortedMap<Label, ReleaseId> labels = new TreeMap<>();
    if (!Files.isDirectory(out.labels())) {
      return labels;
    }
    try (Stream<Path> files = Files.list(out.labels())) {
      for (Path file : files.toList()) {
        Optional<Label> label = Label.parse(String.valueOf(file.getFileName()));
        label.flatMap(each -> find(out, each)).ifPresent(id -> labels.put(label.get(), id));
      }
    } catch (IOException unreadable) {
      throw new ReleaseException(
          out.labels() + " cannot be read; check its permissions", unreadable);
    }
    return labels;
  }

  /**
   * The release that a label stands for; empty when nobody gave that label.
   *
   * @throws ReleaseException when it cannot be read or holds no release's name
   */
  public static Optional<ReleaseId> find(OutputLayout out, Label label) {
    Path file = out.label(label);
    try {
      String text = Files.readString(file).strip();
      return Optional.of(
          ReleaseId.parse(text)
              .orElseThrow(
                  () ->
                      new ReleaseException(
                          file + " does not hold the name of a release; restore or remove it")));
    } catch (NoSuchFileException notGiven) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new ReleaseException(file + " cannot be read; check its permissions", unreadable);
    }
  }
}
