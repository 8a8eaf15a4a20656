package org.opencpas.propose;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The name of a column as people hear it: small letters without accents, words apart.
 *
 * @param words its words in order
 */
record PlainName(List<String> words) {

  PlainName {
    words = List.copyOf(words);
  }

  /** The words of a name; an unnamed column has none. */
  static PlainName of(String name) {
    String parted =
        name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
            .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2");
    String plain =
        Normalizer.normalize(parted, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return new PlainName(plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" ", -1)));
  }

  String text() {
    return String.join(" ", words);
  }

  /** Whether a phrase stands in it as whole words. */
  boolean has(String phrase) {
    return (" " + text() + " ").contains(" " + phrase + " ");
  }

  /** A name for ids and directories: words with dashes between; empty when nothing is left. */
  static String slug(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String slug =
        composed
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    int longest = 60;
    return slug.length() <= longest
        ? slug
        : slug.substring(0, slug.offsetByCodePoints(0, slug.codePointCount(0, longest)));
  }
}
