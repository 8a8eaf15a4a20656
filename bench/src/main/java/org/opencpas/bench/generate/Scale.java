package org.opencpas.bench.generate;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How large a workspace is. A cell is an indicator in a region and quarter; about 98 records come
 * for every 100 cells.
 *
 * @param name what the command line calls it
 * @param missions 1 to 11
 * @param indicators of all missions together, at least one a mission
 * @param regions below the root of each mission
 * @param years of four quarters each, from 2018 on
 */
public record Scale(String name, int missions, int indicators, int regions, int years) {
  /** First year of the returns. */
  static final int FIRST_YEAR = 2018;

  private static final Map<String, Scale> NAMED = new TreeMap<>();

  static {
    add(new Scale("2k", 2, 24, 3, 7));
    add(new Scale("110k", 11, 1_000, 4, 7));
    add(new Scale("1m", 11, 2_000, 18, 7));
    add(new Scale("10m", 11, 5_000, 72, 7));
  }

  private static void add(Scale scale) {
    NAMED.put(scale.name(), scale);
  }

  /** The scale of a name; empty when there is none. */
  public static Optional<Scale> named(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }

  /** The names that there are, separated by commas. */
  public static String names() {
    return String.join(", ", NAMED.keySet());
  }

  /** Quarters that returns are due for. */
  int quarters() {
    return 4 * years;
  }

  /** Indicators of one mission; the first missions have one more where they do not divide. */
  int indicatorsOf(int mission) {
    return indicators / missions + (mission < indicators % missions ? 1 : 0);
  }
}
