package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  private static final Pattern COUNTRY =
      Pattern.compile("isoa2|adm0a3|adm(?:in)?0(?:pcode|iso3)|gid0|shapegroup");

  /** Sign between several names in one property. */
  private static final Pattern BAR = Pattern.compile("\\|");

  private record Named(int rank, int level, String key, String value) {
    private static final Comparator<Named> ORDER =
        Comparator.comparingInt(Named::rank)
            .thenComparing(Comparator.comparingInt(Named::level).reversed())
            .thenComparing(Named::key);
  }

  /** Rank of what is known by name alone. */
  static final int BY_NAME = 2;

  private FeatureNames() {}

  /**
   * A text that may name the region.
   *
   * @param rank how sure it is: 0 for a region_id, 1 for a code, 2 for a name
   */
  record Text(int rank, String text) {}

  /**
   * What a feature calls its region, the surest first: a region_id, then codes, then names. Of
   * properties with a level only those of the highest count, since the others name what lies above.
   */
  static List<Text> of(Map<String, String> properties) {
    List<Named> named = new ArrayList<>();
    properties.forEach((property, value) -> gather(named, property, value));
    int highest = named.stream().mapToInt(Named::level).max().orElse(-1);
    return named.stream()
        .filter(each -> each.level() < 0 || each.level() == highest)
        .sorted(Named.ORDER)
        .flatMap(each -> BAR.splitAsStream(each.value()).map(text -> new Text(each.rank(), text)))
        .filter(each -> !PlaceName.folded(each.text()).isEmpty())
        .distinct()
        .toList();
  }

  /** The country that a feature lies in, as it writes it; empty when it does not say. */
  static Optional<String> country(Map<String, String> properties) {
    return properties.entrySet().stream()
        .filter(each -> COUNTRY.matcher(key(each.getKey())).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String key(String property) {
    return IGNORED.matcher(property.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static void gather(List<Named> named, String property, String value) {
    String key = key(property);
    Matcher code = CODE.matcher(key);
    Matcher name = NAME.matcher(key);
    if (key.equals(ID)) {
      named.add(new Named(0, -1, key, value));
    } else if (code.matches()) {
      named.add(new Named(1, level(code), key, value));
    } else if (name.matches()) {
      named.add(new Named(BY_NAME, level(name), key, value));
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
