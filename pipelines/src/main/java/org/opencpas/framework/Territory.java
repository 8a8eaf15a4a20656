package org.opencpas.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.opencpas.schemas.Region;

/**
 * The regions that at any time lie under one root, numbered from 0 in the order of their ids, and
 * the tree that they form on a day. The tree changes only on days on which some version starts or
 * ends, so there are few of them; each is made when it is first asked for.
 */
public final class Territory {
  private final String root;
  private final List<List<Region>> versions = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final TreeSet<LocalDate> changes = new TreeSet<>();
  private final Map<LocalDate, Tree> trees = new ConcurrentHashMap<>();

  /**
   * Numbers regions.
   *
   * @param regions the versions of each region, of the root and of whatever may lie under it
   */
  Territory(String root, Collection<List<Region>> regions) {
    this.root = root;
    changes.add(LocalDate.MIN);
    regions.stream()
        .filter(each -> !each.isEmpty())
        .sorted(Comparator.comparing(each -> each.get(0).getRegionId()))
        .forEach(this::add);
  }

  private void add(List<Region> region) {
    String id = region.get(0).getRegionId();
    numbers.put(id, ids.size());
    ids.add(id);
    versions.add(List.copyOf(region));
    for (Region version : region) {
      if (version.getValidFrom() != null) {
        changes.add(version.getValidFrom());
      }
      if (version.getValidTo() != null) {
        changes.add(version.getValidTo());
      }
    }
  }

  /** The id of the root. */
  String root() {
    return root;
  }

  /** How many regions there are; numbers run from 0 to one less. */
  public int size() {
    return ids.size();
  }

  /** The id of a region. */
  public String id(int number) {
    return ids.get(number);
  }

  /** The ids of all regions, in the order of their numbers. */
  public List<String> ids() {
    return ids;
  }

  /** The number of a region; -1 for one that never lies here. */
  public int number(String regionId) {
    return numbers.getOrDefault(regionId, -1);
  }

  /** The tree of the regions as it is on a day. */
  public Tree on(LocalDate day) {
    return trees.computeIfAbsent(since(day), this::grow);
  }

  /** The first of the days around a day on all of which the tree is the same. */
  public LocalDate since(LocalDate day) {
    return Objects.requireNonNull(changes.floor(day), "no day is before the first");
  }

  /** The versions of every region, in the order of their numbers. */
  List<List<Region>> versions() {
    return versions;
  }

  private Tree grow(LocalDate day) {
    Region[] valid = new Region[ids.size()];
    for (int region = 0; region < valid.length; region++) {
      for (Region version : versions.get(region)) {
        if (RegionIndex.isValid(version, day)) {
          valid[region] = version;
          break;
        }
      }
    }
    return new Tree(valid);
  }

  /**
   * The tree of the regions between two changes; what does not hang under the root is not in it.
   */
  public final class Tree {
    private static final int UNKNOWN = -2;

    private final int[] parents;
    private final int[] levels;
    private final Map<Integer, List<Region>> byLevel = new HashMap<>();

    private Tree(Region[] valid) {
      parents = new int[valid.length];
      levels = new int[valid.length];
      Arrays.fill(levels, UNKNOWN);
      for (int region = 0; region < valid.length; region++) {
        if (hang(region, valid)) {
          byLevel.computeIfAbsent(levels[region], level -> new ArrayList<>()).add(valid[region]);
        }
      }
    }

    /** Finds the parent of a region; false when no path leads to the root. */
    private boolean hang(int region, Region[] valid) {
      if (levels[region] == UNKNOWN) {
        Region version = valid[region];
        String above = version == null ? null : version.getParentId();
        parents[region] = above == null ? -1 : number(above);
        boolean isRoot = version != null && version.getRegionId().equals(root);
        boolean hangs = isRoot || (parents[region] >= 0 && hang(parents[region], valid));
        levels[region] = version != null && hangs ? version.getLevel() : -1;
      }
      return levels[region] >= 0;
    }

    /** The region above one that is in the tree; -1 for the root. */
    public int parent(int region) {
      return parents[region];
    }

    /** The level of a region; 0 is the root, -1 stands for one that is not in the tree. */
    public int level(int region) {
      return levels[region];
    }

    /** The regions of a level, by id. */
    public List<Region> regionsAtLevel(int level) {
      return byLevel.getOrDefault(level, List.of());
    }
  }
}
