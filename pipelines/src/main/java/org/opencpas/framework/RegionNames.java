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
import org.jspecify.annotations.Nullable;
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
    Set<String> found = among(codes.get(lower(text)), mayBeMeant);
    if (!found.isEmpty()) {
      return found;
    }
    String folded = PlaceName.folded(text);
    found = among(names.get(folded), mayBeMeant);
    if (!found.isEmpty()) {
      return found;
    }
    List<String> bare = PlaceName.bare(folded);
    found = first(names, bare, mayBeMeant);
    if (found.isEmpty()) {
      found = among(bareNames.get(folded), mayBeMeant);
    }
    return found.isEmpty() ? first(bareNames, bare, mayBeMeant) : found;
  }

  private static Set<String> first(
      Map<String, List<Region>> index, List<String> keys, Predicate<Region> mayBeMeant) {
    for (String key : keys) {
      Set<String> found = among(index.get(key), mayBeMeant);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  private static Set<String> among(@Nullable List<Region> versions, Predicate<Region> mayBeMeant) {
    if (versions == null) {
      return Set.of();
    }
    Set<String> ids = new TreeSet<>();
    versions.stream().filter(mayBeMeant).map(Region::getRegionId).forEach(ids::add);
    return ids;
  }

  /** The ids of the regions whose code or name is nearest to a text, the nearest first. */
  List<String> nearest(String text, int most, Predicate<Region> mayBeMeant) {
    Set<String> near = new LinkedHashSet<>();
    for (String name : Nearest.several(PlaceName.folded(text), known)) {
      near.addAll(among(codes.get(name), mayBeMeant));
      near.addAll(among(names.get(name), mayBeMeant));
    }
    return near.stream().limit(most).toList();
  }
}
