package org.opencpas.release;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name that people give to a release, such as {@code renewal-2026-11}: small letters, digits,
 * hyphens and dots, up to 64 of them, beginning with a letter. No release has such a name itself.
 *
 * @param text the name
 */
public record Label(String text) implements Comparable<Label> {
  /** Whoever reads it would think of another release tomorrow. */
  private static final String TAKEN = "latest";

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.-]{0,63}");

  /** Checks the form. */
  public Label {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("not a label: " + text);
    }
  }

  private static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches()
        && !text.endsWith(".")
        && !text.equals(TAKEN)
        && ReleaseId.parse(text).isEmpty();
  }

  /** Reads a label; empty when the text is none. */
  public static Optional<Label> parse(String text) {
    return isWellFormed(text) ? Optional.of(new Label(text)) : Optional.empty();
  }

  @Override
  public int compareTo(Label other) {
    return text.compareTo(other.text);
  }

  /** The name. */
  @Override
  public String toString() {
    return text;
  }
}
