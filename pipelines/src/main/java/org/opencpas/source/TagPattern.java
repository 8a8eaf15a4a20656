package org.opencpas.source;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which columns of an HXL table are meant: {@code #adm1+name-code} is every {@code #adm1} with the
 * attribute name and without the attribute code, {@code #adm1+name!} has no attribute but name,
 * {@code *+f} is any tag with the attribute f. {@code #sector#2} is the second column that {@code
 * #sector} means.
 *
 * @param tag the tag with its hash sign, or * for any
 * @param included attributes that a column must have
 * @param excluded attributes that it must not have
 * @param isExact whether it must have no others
 * @param number which of the columns that fit, in file order from 1
 */
public record TagPattern(
    String tag, Set<String> included, Set<String> excluded, boolean isExact, int number) {
  private static final String ANY = "*";
  private static final int LONGEST = 500;
  private static final Pattern PATTERN =
      Pattern.compile(
          "(\\*|#?%1$s)((?: *+[+-] *+%1$s)*+) *+(!?+) *+(?:#([1-9][0-9]{0,2}))?"
              .formatted(TagSpec.TOKEN));

  /** Copies the sets. */
  public TagPattern {
    included = Set.copyOf(included);
    excluded = Set.copyOf(excluded);
  }

  /**
   * Reads a pattern; the hash sign may be left out.
   *
   * @return the pattern; empty when the text is none, or excludes an attribute beside an
   *     exclamation mark, which excludes all others already
   */
  public static Optional<TagPattern> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = PATTERN.matcher(TagSpec.plain(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String word = matcher.group(1);
    String attributes = matcher.group(2).replace(" ", "");
    Set<String> excluded = new HashSet<>(TagSpec.tokens(attributes, '-'));
    boolean isExact = !matcher.group(3).isEmpty();
    if (isExact && !excluded.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TagPattern(
            word.equals(ANY) || word.startsWith("#") ? word : "#" + word,
            new HashSet<>(TagSpec.tokens(attributes, '+')),
            excluded,
            isExact,
            matcher.group(4) == null ? 1 : Integer.parseInt(matcher.group(4))));
  }

  /** Whether a column is meant, whichever of several it is. */
  public boolean matches(TagSpec column) {
    return (tag.equals(ANY) || tag.equals(column.tag()))
        && column.attributes().containsAll(included)
        && Collections.disjoint(column.attributes(), excluded)
        && (!isExact || included.containsAll(column.attributes()));
  }

  /** Position of the column that is meant, from 0; -1 when there is none. */
  int position(List<TagSpec> columns) {
    int found = 0;
    for (int i = 0; i < columns.size(); i++) {
      found += matches(columns.get(i)) ? 1 : 0;
      if (found == number) {
        return i;
      }
    }
    return -1;
  }
}
