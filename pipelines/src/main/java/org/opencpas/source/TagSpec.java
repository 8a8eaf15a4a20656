package org.opencpas.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of an HXL tag row says about its column: a tag and attributes, such as {@code #adm1
 * +code}. The order of attributes is kept for display and means nothing.
 *
 * @param tag the tag with its hash sign, in lower case
 * @param attributes the attributes without their plus signs, in lower case, in written order
 */
public record TagSpec(String tag, List<String> attributes) {
  /** A tag or an attribute without its sign. */
  static final String TOKEN = "[A-Za-z][A-Za-z0-9_]*+";

  private static final int LONGEST = 500;
  private static final Pattern SPEC = Pattern.compile("(#%1$s)((?: *+\\+%1$s)*+)".formatted(TOKEN));

  /** Copies the attributes. */
  public TagSpec {
    attributes = List.copyOf(attributes);
  }

  /**
   * Reads a cell; blanks may stand around it and before a plus sign.
   *
   * @return what it says; empty when it is anything else, or longer than 500 characters
   */
  public static Optional<TagSpec> parse(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = SPEC.matcher(plain(cell));
    return matcher.matches()
        ? Optional.of(new TagSpec(matcher.group(1), tokens(matcher.group(2), '+')))
        : Optional.empty();
  }

  /** The text in lower case, trimmed, with a plain space for each blank of any kind. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Blanks.trim(text)
        .chars()
        .forEach(each -> plain.append(Blanks.isBlank(each) ? ' ' : (char) each));
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** The tokens that follow a sign, in order. */
  static List<String> tokens(String signed, char sign) {
    List<String> tokens = new ArrayList<>();
    for (String part : signed.replace("+", " +").replace("-", " -").split(" ++", -1)) {
      if (part.length() > 1 && part.charAt(0) == sign) {
        tokens.add(part.substring(1));
      }
    }
    return tokens;
  }

  /** The tag and its attributes in written order, without blanks: {@code #adm1+code}. */
  public String text() {
    StringBuilder text = new StringBuilder(tag);
    attributes.forEach(attribute -> text.append('+').append(attribute));
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TagSpec spec
        && spec.tag.equals(tag)
        && new HashSet<>(spec.attributes).equals(new HashSet<>(attributes));
  }

  @Override
  public int hashCode() {
    return tag.hashCode() + new HashSet<>(attributes).hashCode();
  }
}
