package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.opencpas.schemas.Region;
import org.opencpas.source.Blanks;
import org.opencpas.source.Nearest;

/** What the regions of one tree are called: their codes in any case, their names and aliases. */
final class RegionNames {
  /** Sign between the aliases of a region. */
  private static final char SEPARATOR = ';';

  private final Map<String, List<Region>> codes = new HashMap<>();
  private final Map<String, List<Region>> names = new HashMap<>();
  private final Map<String, List<Region>> bareNames = new HashMap<>();
  private final Set<String> known = new TreeSet<>();

  /** Takes versions of regions, each with the names that it had. */
  RegionNames(Collection<Region> versions) {
    for (Region version : versions) {
      put(codes, lower(version.getRegionId()), version);
      for (String name : names(version)) {
        String folded = PlaceName.folded(name);
        if (!folded.isEmpty()) {
          put(names, folded, version);
          PlaceName.bare(folded).forEach(bare -> put(bareNames, bare, version));
        }
      }
    }
    known.addAll(codes.keySet());
    known.addAll(names.keySet());
  }

  private static void put(Map<String, List<Region>> index, String key, Region version) {
    index.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(version);
  }

  private static List<String> names(Region version) {
    List<String> names = new ArrayList<>();
    names.add(version.getName());
    String aliases = version.getAliases();
    if (aliases != null) {
      int start = 0;
      for (int end = aliases.indexOf(SEPARATOR);
          end >= 0;
          end = aliases.indexOf(SEPARATOR, start)) {
        names.add(aliases.substring(start, end));
        start = end + 1;
      }
      names.add(aliases.substring(start));
    }
    return names;
  }

  private static String lower(String code) {
    return Blanks.trim(code).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /**
   * The ids of the regions that a text fits best, sorted: by code; else by whole name; else without
   * the administrative word that the text has; else without the one that the name has. No more
   * distant fit is looked for once one has a region that may be meant.
   */
  Set<String> fitting(String text, Predicate<Region> mayBeMeant) {
    String folded = PlaceName.folded(text);
    List<String> bare = PlaceName.bare(folded);
    Set<String> found = among(codes.getOrDefault(lower(text), List.of()), mayBeMeant);
    if (found.isEmpty()) {
      found = first(names, folded, bare, mayBeMeant);
    }
    return found.isEmpty() ? first(bareNames, folded, bare, mayBeMeant) : found;
  }

  private static Set<String> first(
      Map<String, List<Region>> index,
      String folded,
      List<String> bare,
      Predicate<Region> mayBeMeant) {
    Set<String> found = among(index.getOrDefault(folded, List.of()), mayBeMeant);
    for (String name : bare) {
      if (found.isEmpty()) {
        found = among(index.getOrDefault(name, List.of()), mayBeMeant);
      }
    }
    return found;
  }

  private static Set<String> among(List<Region> versions, Predicate<Region> mayBeMeant) {
    Set<String> ids = new TreeSet<>();
    versions.stream().filter(mayBeMeant).map(Region::getRegionId).forEach(ids::add);
    return ids;
  }

  /** The ids of the regions whose code or name is nearest to a text, the nearest first. */
  List<String> nearest(String text, int most, Predicate<Region> mayBeMeant) {
    Set<String> near = new LinkedHashSet<>();
    for (String name : Nearest.several(PlaceName.folded(text), known)) {
      near.addAll(among(codes.getOrDefault(name, List.of()), mayBeMeant));
      near.addAll(among(names.getOrDefault(name, List.of()), mayBeMeant));
    }
    return near.stream().limit(most).toList();
  }
}
