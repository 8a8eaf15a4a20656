package org.opencpas.source;

import java.io.Serial;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencpas.issue.Rule;

/**
 * The first group of a regular expression, or the whole match when it has no group. The expression
 * may match anywhere in the text. A text that it does not match breaks a rule, and so does one on
 * which it takes too long: the work on a cell is bounded, whatever the expression.
 */
final class MatchStep implements Step {
  @Serial private static final long serialVersionUID = 1L;

  /** Longest text that is looked at, in characters; also bounds the depth of recursion. */
  static final int LONGEST_TEXT = 500;

  private static final int MOST_LOOKS = 200_000;

  private final String expression;
  private final transient Pattern pattern;

  /**
   * Compiles the expression.
   *
   * @throws java.util.regex.PatternSyntaxException when it is none
   */
  MatchStep(String expression) {
    this.expression = expression;
    this.pattern = Pattern.compile(expression);
  }

  @Override
  public MappedCell apply(MappedCell cell) {
    if (cell.isBlank()) {
      return cell;
    }
    if (cell.text().length() > LONGEST_TEXT) {
      return cell.breaking(Rule.CELL_TOO_LONG);
    }
    Matcher matcher = pattern.matcher(new Watched(cell.text()));
    try {
      if (!matcher.find()) {
        return cell.breaking(Rule.PATTERN_UNMATCHED);
      }
    } catch (TooManyLooks unlikely) {
      return cell.breaking(Rule.PATTERN_UNMATCHED);
    }
    int group = Math.min(1, matcher.groupCount());
    // A group in a branch that was not taken is null.
    return matcher.start(group) < 0
        ? cell.withText("")
        : cell.withText(cell.text().substring(matcher.start(group), matcher.end(group)));
  }

  @Override
  public String text() {
    return "match: " + QuotedText.of(expression);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MatchStep step && step.expression.equals(expression);
  }

  @Override
  public int hashCode() {
    return expression.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }

  /** Compiles again where it arrives. */
  @Serial
  private Object readResolve() {
    return new MatchStep(expression);
  }

  /** A text that counts how often it is looked at, since some expressions take exponential time. */
  private static final class Watched implements CharSequence {
    private final String text;
    private int looks;

    Watched(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST_LOOKS) {
        throw new TooManyLooks();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Leaves the matcher, which has no other way out. */
  private static final class TooManyLooks extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    TooManyLooks() {
      super("too many looks", null, false, false);
    }
  }
}
