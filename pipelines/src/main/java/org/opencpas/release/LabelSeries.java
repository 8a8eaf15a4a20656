package org.opencpas.release;

import java.nio.file.Files;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The labels that the releases of one planned run get: its name, and {@code -2}, {@code -3} and so
 * on behind it for those that were made after the one before was withdrawn.
 */
public final class LabelSeries {
  private final OutputLayout out;
  private final SortedMap<Label, ReleaseId> labels;

  /**
   * Reads the labels of an output directory.
   *
   * @throws ReleaseException when one cannot be read
   */
  public LabelSeries(OutputLayout out) {
    this.out = out;
    this.labels = Labels.all(out);
  }

  /**
   * The release that stands for a planned run: one that has its label, is there and was not
   * withdrawn.
   */
  public Optional<ReleaseId> release(String name) {
    for (int number = 1; ; number++) {
      ReleaseId id = labels.get(label(name, number));
      if (id == null) {
        return Optional.empty();
      }
      if (Files.exists(out.release(id).manifest()) && Withdrawal.find(out, id).isEmpty()) {
        return Optional.of(id);
      }
    }
  }

  /** The first label of a planned run that nobody has given. */
  public Label free(String name) {
    int number = 1;
    while (labels.containsKey(label(name, number))) {
      number++;
    }
    return label(name, number);
  }

  private static Label label(String name, int number) {
    return new Label(number == 1 ? name : name + "-" + number);
  }
}
