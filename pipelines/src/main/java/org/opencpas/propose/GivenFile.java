package org.opencpas.propose;

import java.nio.file.Path;
import org.opencpas.decode.Container;
import org.opencpas.issue.Quotation;

/**
 * A file that was given to look at.
 *
 * @param path where it is, absolute
 * @param bytes its size
 * @param packed how it is packed: GZIP, ZIP; empty when it is not
 * @param container what it is, or what lies in it
 * @param root the first element of an XML text; empty for anything else
 * @param trouble why it cannot be read; empty when it can
 */
record GivenFile(
    Path path, long bytes, String packed, Container container, String root, String trouble) {

  /** Its name. */
  String name() {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** Its name for messages. */
  String shown() {
    return Quotation.of(name());
  }

  /** Its name without the endings that tell its format. */
  String stem() {
    String stem = name();
    int dot = stem.lastIndexOf('.');
    while (dot > 0 && isEnding(stem, dot)) {
      stem = stem.substring(0, dot);
      dot = stem.lastIndexOf('.');
    }
    return stem;
  }

  private static boolean isEnding(String name, int dot) {
    int letters = name.length() - dot - 1;
    return letters > 0
        && letters <= 7
        && name.substring(dot + 1).chars().anyMatch(Character::isLetter)
        && name.substring(dot + 1).chars().allMatch(Character::isLetterOrDigit);
  }

  boolean isPlainText() {
    return packed.isEmpty() && container == Container.TEXT;
  }

  /** What it is, in words. */
  String kind() {
    String inner =
        switch (container) {
          case XML -> root.isEmpty() ? "XML" : "XML <" + root + ">";
          case EMPTY -> "nothing";
          case BINARY -> "bytes that are no text";
          case TEXT -> "text";
          default -> container.isPacked() ? container.packing() : container.name();
        };
    return packed.isEmpty() ? inner : packed + " with " + inner;
  }
}
