package org.opencpas.source;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Rule;

/**
 * A cell of a canonical record as the mapping made it.
 *
 * @param text the text; empty when it is blank
 * @param column column of the source that it was made from, several joined by a comma; empty for a
 *     constant
 * @param broken the rule that the source's cell broke on the way; null when none
 */
public record MappedCell(String text, String column, @Nullable Rule broken)
    implements Serializable {

  /** A cell with nothing in it. */
  public static final MappedCell BLANK = new MappedCell("", "", null);

  /** Whether there is no text. */
  public boolean isBlank() {
    return text.isEmpty();
  }

  /** The rule that the source's cell broke. */
  public Optional<Rule> rule() {
    return Optional.ofNullable(broken);
  }

  /** The same cell with another text. */
  public MappedCell withText(String other) {
    return other.equals(text) ? this : new MappedCell(other, column, broken);
  }

  /** The same cell, breaking a rule. */
  public MappedCell breaking(Rule rule) {
    return new MappedCell(text, column, rule);
  }
}
