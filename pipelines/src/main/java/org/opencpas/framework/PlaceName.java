package org.opencpas.framework;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opencpas.source.Blanks;

/**
 * Names of places as they are compared: without case and accents, with every row of blanks, hyphens
 * and apostrophes as one space, and, where that is asked for, without an administrative word at one
 * of their ends.
 */
final class PlaceName {
  /** Letters that have no plain letter inside them, though people write one. */
  private static final Map<Integer, String> PLAIN =
      Map.of(
          (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'ı', "i", (int) 'æ', "ae",
          (int) 'œ', "oe", (int) 'ħ', "h", (int) 'þ', "th", (int) 'ð', "d", (int) 'ß', "ss");

  /** Words for what a region is, which a name may have at its start or its end. */
  private static final Set<String> WORDS =
      Collections.unmodifiableSet(
          folded(
              "state",
              "province",
              "region",
              "district",
              "county",
              "governorate",
              "department",
              "prefecture",
              "sub-prefecture",
              "commune",
              "municipality",
              "territory",
              "canton",
              "cercle",
              "oblast",
              "administrative area",
              "special administrative area",
              "état",
              "région",
              "département",
              "préfecture",
              "sous-préfecture",
              "gouvernorat",
              "territoire",
              "comté",
              "municipalité",
              "wilaya",
              "wilayat",
              "wilayah",
              "muhafazah",
              "muhafazat",
              "estado",
              "provincia",
              "departamento",
              "distrito",
              "região",
              "ولاية",
              "محافظة",
              "إقليم",
              "منطقة",
              "مديرية"));

  /** What may join such a word to the name behind it, the shortest first. */
  private static final List<String> JOINTS =
      List.of(
          "", "of ", "de ", "du ", "des ", "d ", "do ", "da ", "del ", "of the ", "de la ",
          "de l ");

  private PlaceName() {}

  private static Set<String> folded(String... words) {
    Set<String> folded = new TreeSet<>();
    Stream.of(words).map(PlaceName::folded).forEach(folded::add);
    return folded;
  }

  /** The administrative words, as they are compared, sorted. */
  static Set<String> administrativeWords() {
    return WORDS;
  }

  /** The name as it is compared; empty when nothing is left of it. */
  static String folded(String name) {
    // Small first, since the capital of ß stays one letter and ß itself becomes two.
    String apart =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(apart.length());
    // Once more, since a letter in another case may come with an accent of its own.
    Normalizer.normalize(apart, Normalizer.Form.NFKD)
        .codePoints()
        .filter(character -> !isMark(character))
        .forEach(character -> append(folded, character));
    int end = folded.length();
    return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static void append(StringBuilder folded, int character) {
    if (!isGap(character)) {
      String plain = PLAIN.get(character);
      if (plain == null) {
        folded.appendCodePoint(character);
      } else {
        folded.append(plain);
      }
    } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }

  /**
   * Whether a character is an accent, or shows nothing and parts nothing. Vowel signs of scripts
   * that write them as marks are letters, and so stay.
   */
  private static boolean isMark(int character) {
    return Character.getType(character) == Character.FORMAT
        || character == 'ـ'
        || (Character.getType(character) == Character.NON_SPACING_MARK
            && Character.UnicodeScript.of(character) == Character.UnicodeScript.INHERITED);
  }

  private static boolean isGap(int character) {
    return Blanks.isBlank(character)
        || Character.getType(character) == Character.DASH_PUNCTUATION
        || "'`´‘’‚‛ʹʻʼʽʾʿˈ′‵＇−".indexOf(character) >= 0;
  }

  /**
   * What is left of a folded name without an administrative word at its start or its end, that with
   * the most left first; empty when there is no such word, or nothing else.
   */
  static List<String> bare(String folded) {
    Set<String> bare = new LinkedHashSet<>();
    for (String word : WORDS) {
      if (folded.endsWith(" " + word)) {
        bare.add(folded.substring(0, folded.length() - word.length() - 1));
      }
      if (folded.startsWith(word + " ")) {
        String rest = folded.substring(word.length() + 1);
        JOINTS.stream()
            .filter(rest::startsWith)
            .map(joint -> rest.substring(joint.length()))
            .filter(name -> !name.isEmpty())
            .forEach(bare::add);
      }
    }
    List<String> longest = new ArrayList<>(bare);
    longest.sort(
        Comparator.comparingInt(String::length)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return longest;
  }
}
