package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a feature of GeoJSON calls its region, by the names that properties have in the
 * boundaries that OCHA, Natural Earth, geoBoundaries and GADM publish.
 */
final class FeatureNames {
  /** Names of properties are compared without case, blanks, hyphens and underscores. */
  private static final Pattern IGNORED = Pattern.compile("[^a-z0-9]");

  private static final String ID = "regionid";
  private static final Pattern CODE =
      Pattern.compile("(?:adm(?:in)?([0-5])?)?pcode|adm(?:in)?([0-5])code|iso31662|shapeiso");
  private static final Pattern NAME =
      Pattern.compile(
          "adm(?:in)?([0-5])(?:name)?(?:[a-z]{2}|ref)?|(?:var)?name([0-5])?|name(?:[a-z]{2}|alt)"
              + "|shapename");

  /** Sign between several names in one property. */
  private static final Pattern BAR = Pattern.compile("\\|");

  private record Named(int rank, int level, String key, String value) {
    private static final Comparator<Named> ORDER =
        Comparator.comparingInt(Named::rank)
            .thenComparing(Comparator.comparingInt(Named::level).reversed())
            .thenComparing(Named::key);
  }

  private FeatureNames() {}

  /**
   * What a feature calls its region, the surest first: a region_id, then codes, then names. Of
   * properties with a level only those of the highest count, since the others name what lies above.
   */
  static List<String> of(Map<String, String> properties) {
    List<Named> named = new ArrayList<>();
    properties.forEach((property, value) -> gather(named, property, value));
    int highest = named.stream().mapToInt(Named::level).max().orElse(-1);
    List<String> texts = new ArrayList<>();
    named.stream()
        .filter(each -> each.level() < 0 || each.level() == highest)
        .sorted(Named.ORDER)
        .flatMap(each -> BAR.splitAsStream(each.value()))
        .filter(text -> !PlaceName.folded(text).isEmpty())
        .distinct()
        .forEach(texts::add);
    return texts;
  }

  private static void gather(List<Named> named, String property, String value) {
    String key = IGNORED.matcher(property.toLowerCase(Locale.ROOT)).replaceAll("");
    Matcher code = CODE.matcher(key);
    Matcher name = NAME.matcher(key);
    if (key.equals(ID)) {
      named.add(new Named(0, -1, key, value));
    } else if (code.matches()) {
      named.add(new Named(1, level(code), key, value));
    } else if (name.matches()) {
      named.add(new Named(2, level(name), key, value));
    }
  }

  private static int level(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Integer.parseInt(matcher.group(group));
      }
    }
    return -1;
  }
}
