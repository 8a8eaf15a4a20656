package org.opencpas.release;

import java.util.Optional;

/**
 * What people call a release: its own name, a label, or {@code LATEST}.
 *
 * @param text one of them
 */
public record ReleaseName(String text) {
  private static final String LATEST = "LATEST";

  /** Checks the form. */
  public ReleaseName {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("not what a release is called: " + text);
    }
  }

  private static boolean isWellFormed(String text) {
    return ReleaseId.parse(text).isPresent()
        || Label.parse(text).isPresent()
        || text.equalsIgnoreCase(LATEST);
  }

  /** Reads a name; empty when the text can be neither. */
  public static Optional<ReleaseName> parse(String text) {
    return isWellFormed(text) ? Optional.of(new ReleaseName(text)) : Optional.empty();
  }

  /**
   * The release that is meant. Whether it is there is not looked at.
   *
   * @throws ReleaseException when it is a label that nobody gave, or nothing has been published
   */
  public ReleaseId in(OutputLayout out) {
    if (text.equalsIgnoreCase(LATEST)) {
      return Latest.read(out)
          .orElseThrow(() -> new ReleaseException(out.root() + " holds no release yet"));
    }
    return ReleaseId.parse(text)
        .or(() -> Label.parse(text).flatMap(label -> Labels.find(out, label)))
        .orElseThrow(
            () ->
                new ReleaseException(
                    out.root() + " has no release labelled " + text + "; see: opencpas releases"));
  }
}
