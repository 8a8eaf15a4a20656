package org.opencpas.propose;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A tree for regions of which only the ids are known. A code that begins with another lies under
 * it, as P-codes do; every other region lies under the root of its mission.
 *
 * @param roots root by mission
 * @param parents parent by region, blank for a root
 */
record RegionTree(Map<String, String> roots, Map<String, String> parents) {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]*\\d[A-Za-z0-9_.-]*");
  private static final String SHARED_ROOT = "AREA";

  /**
   * The tree of regions by mission.
   *
   * @param defined missions that a source defines, whose roots have their own ids
   */
  static RegionTree of(Map<String, Set<String>> missions, Set<String> defined) {
    Map<String, String> roots = new TreeMap<>();
    Map<String, String> parents = new TreeMap<>();
    if (areApart(missions)) {
      missions.forEach(
          (mission, regions) -> {
            String root = defined.contains(mission) ? mission : root(regions, mission);
            roots.put(mission, root);
            place(regions, root, parents);
          });
    } else {
      Set<String> all = new TreeSet<>();
      missions.values().forEach(all::addAll);
      String root = root(all, SHARED_ROOT);
      missions.keySet().forEach(mission -> roots.put(mission, root));
      place(all, root, parents);
    }
    return new RegionTree(roots, parents);
  }

  /** Whether no mission has a region of another, nor one that is called like another mission. */
  private static boolean areApart(Map<String, Set<String>> missions) {
    Set<String> seen = new HashSet<>(missions.keySet());
    return missions.entrySet().stream()
        .allMatch(
            entry ->
                entry.getValue().stream()
                    .allMatch(region -> region.equals(entry.getKey()) || seen.add(region)));
  }

  /** The code with which all others begin; another id where there is none. */
  private static String root(Set<String> regions, String otherwise) {
    if (regions.size() < 2) {
      return otherwise;
    }
    Optional<String> prefix =
        regions.stream()
            .filter(
                each ->
                    regions.stream()
                        .allMatch(
                            other ->
                                other.equals(each)
                                    || (other.startsWith(each) && CODE.matcher(other).matches())))
            .findFirst();
    return prefix.orElse(otherwise);
  }

  private static void place(Set<String> regions, String root, Map<String, String> parents) {
    parents.put(root, "");
    for (String region : regions) {
      if (!region.equals(root)) {
        parents.put(region, above(region, regions).orElse(root));
      }
    }
  }

  private static Optional<String> above(String region, Set<String> regions) {
    if (!CODE.matcher(region).matches()) {
      return Optional.empty();
    }
    for (int end = region.length() - 1; end > 0; end--) {
      String prefix = region.substring(0, end);
      if (regions.contains(prefix)) {
        return Optional.of(prefix);
      }
    }
    return Optional.empty();
  }

  /** How far below its root a region lies; 0 for a root. */
  int level(String region) {
    int level = 0;
    String parent = parents.getOrDefault(region, "");
    while (!parent.isEmpty()) {
      level++;
      parent = parents.getOrDefault(parent, "");
    }
    return level;
  }
}
