package org.opencpas.propose;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencpas.source.Blanks;

/** Writes texts as scalars of YAML: bare where that reads as the same text, else quoted. */
final class YamlText {
  private static final Pattern BARE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_./*][\\p{L}\\p{M}\\p{N} _./*+-]*");
  private static final Set<String> NOTHING = Set.of("~", "null");

  private YamlText() {}

  /** The scalar of a text. */
  static String of(String text) {
    boolean bare =
        BARE.matcher(text).matches()
            && text.charAt(0) != '*'
            && !text.endsWith(" ")
            && !NOTHING.contains(text.toLowerCase(Locale.ROOT));
    return bare ? text : quoted(text);
  }

  /** The list of texts. */
  static String of(Collection<String> texts) {
    return texts.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(quoted, text.charAt(i));
    }
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char letter) {
    if (letter == '"' || letter == '\\') {
      quoted.append('\\').append(letter);
    } else if (Character.isISOControl(letter) || (Blanks.isBlank(letter) && letter != ' ')) {
      quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
    } else {
      quoted.append(letter);
    }
  }
}
