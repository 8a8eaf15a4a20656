package org.opencpas.propose;

/**
 * A line of a source in assessment.yaml.
 *
 * @param text the line, indented as it stands under the dash of its source
 * @param doubt what is not sure about it; empty when nothing is
 */
record YamlLine(String text, String doubt) {

  /** A line about which nothing is in doubt. */
  static YamlLine of(String text) {
    return new YamlLine(text, "");
  }

  /** The line with what is not sure as a comment behind it. */
  String commented() {
    return doubt.isEmpty() ? text : text + "  # not sure: " + doubt.replaceAll("\\R", " ");
  }
}
