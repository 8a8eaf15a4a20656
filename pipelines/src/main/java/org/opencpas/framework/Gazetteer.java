package org.opencpas.framework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opencpas.schemas.Region;

/**
 * The regions of one tree, to be found by what rows call them and where rows lie. Serves several
 * threads.
 */
public final class Gazetteer {
  private final Territory territory;
  private final RegionNames names;
  private final BoundaryIndex areas;

  /** Indexes the regions of a tree; the place of events without a place is no place to be found. */
  Gazetteer(Territory territory, Boundaries boundaries) {
    this.territory = territory;
    String nowhere = DefinedRegion.unknownId(territory.root());
    this.names =
        new RegionNames(
            territory.versions().stream()
                .flatMap(List::stream)
                .filter(version -> !version.getRegionId().equals(nowhere))
                .toList());
    this.areas = new BoundaryIndex(boundaries, region -> territory.number(region) >= 0);
  }

  /**
   * The regions that are there on a day and that a text fits best, sorted. One that had the name at
   * another time only comes after those that have it then.
   */
  public Set<String> named(String text, LocalDate day) {
    return fitting(text, day, region -> true);
  }

  /**
   * The same, but those under one of some regions before all others, and of several of these the
   * one that lies directly under it.
   */
  public Set<String> named(String text, LocalDate day, Set<String> parents) {
    Set<String> under = fitting(text, day, region -> isUnder(region, parents, day));
    if (under.isEmpty()) {
      return named(text, day);
    }
    Territory.Tree tree = territory.on(day);
    Set<String> directly =
        under.stream()
            .filter(each -> parents.contains(parent(tree, each).orElse("")))
            .collect(Collectors.toCollection(TreeSet::new));
    return directly.size() == 1 ? directly : under;
  }

  private Set<String> fitting(String text, LocalDate day, Predicate<String> mayBeMeant) {
    Predicate<Region> isThere = version -> isThere(version.getRegionId(), day);
    Predicate<Region> may = isThere.and(version -> mayBeMeant.test(version.getRegionId()));
    Set<String> then = names.fitting(text, may.and(version -> RegionIndex.isValid(version, day)));
    return then.isEmpty() ? names.fitting(text, may) : then;
  }

  /** The regions that a text fits best, whenever they are there, sorted. */
  public Set<String> namedEver(String text) {
    return names.fitting(text, version -> true);
  }

  /** The regions that are there on a day and called most nearly like a text, the nearest first. */
  public List<String> nearest(String text, int most, LocalDate day) {
    return names.nearest(text, most, version -> isThere(version.getRegionId(), day));
  }

  /** Whether a region hangs in the tree on a day. */
  public boolean isThere(String regionId, LocalDate day) {
    int number = territory.number(regionId);
    return number >= 0 && territory.on(day).level(number) >= 0;
  }

  /** Whether a region lies under one of others on a day, at any height, and is none of them. */
  public boolean isUnder(String regionId, Set<String> others, LocalDate day) {
    Territory.Tree tree = territory.on(day);
    Optional<String> above = parent(tree, regionId);
    while (above.isPresent()) {
      if (others.contains(above.get())) {
        return true;
      }
      above = parent(tree, above.get());
    }
    return false;
  }

  private Optional<String> parent(Territory.Tree tree, String regionId) {
    int number = territory.number(regionId);
    int parent = number >= 0 && tree.level(number) > 0 ? tree.parent(number) : -1;
    return parent < 0 ? Optional.empty() : Optional.of(territory.id(parent));
  }

  /** The first of the days around a day on all of which the same regions are there. */
  public LocalDate since(LocalDate day) {
    return territory.since(day);
  }

  /** Whether there is an area of any region. */
  public boolean hasAreas() {
    return !areas.isEmpty();
  }

  /**
   * The region of the highest level that is there on a day and has a point. Of several, one inside
   * which the point lies comes before one on whose border it is, then the first id.
   */
  public Optional<String> at(double latitude, double longitude, LocalDate day) {
    Territory.Tree tree = territory.on(day);
    return areas.at(latitude, longitude).stream()
        .filter(hit -> tree.level(territory.number(hit.regionId())) >= 0)
        .min(
            Comparator.comparing(
                    (BoundaryIndex.Hit hit) -> -tree.level(territory.number(hit.regionId())))
                .thenComparing(hit -> !hit.isInside())
                .thenComparing(BoundaryIndex.Hit::regionId))
        .map(BoundaryIndex.Hit::regionId);
  }

  /** The regions that have a point, whenever they are there, sorted. */
  public Set<String> everAt(double latitude, double longitude) {
    return areas.at(latitude, longitude).stream()
        .map(BoundaryIndex.Hit::regionId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The regions that are there on a day in the place of one that is not: those that began on the
   * day on which it ended, or ended on the day on which it began, under the same region; by id.
   * Empty where the framework shows none.
   */
  public List<String> replacing(String regionId, LocalDate day) {
    Set<String> others = new TreeSet<>();
    for (Region gone : versions(regionId)) {
      for (List<Region> region : territory.versions()) {
        String id = region.get(0).getRegionId();
        boolean isNext = region.stream().anyMatch(other -> follow(gone, other, day));
        if (isNext && !id.equals(regionId) && isThere(id, day)) {
          others.add(id);
        }
      }
    }
    return List.copyOf(others);
  }

  private boolean follow(Region gone, Region other, LocalDate day) {
    String id = other.getRegionId();
    LocalDate end = gone.getValidTo();
    LocalDate start = gone.getValidFrom();
    // One that was there all along has another name from then on, and replaces nothing.
    boolean isLater =
        end != null
            && !day.isBefore(end)
            && end.equals(other.getValidFrom())
            && !isThere(id, end.minusDays(1));
    boolean isEarlier =
        start != null
            && day.isBefore(start)
            && start.equals(other.getValidTo())
            && !isThere(id, start);
    return (isLater || isEarlier) && Objects.equals(gone.getParentId(), other.getParentId());
  }

  /** Every version of a region, by first day. */
  public List<Region> versions(String regionId) {
    int number = territory.number(regionId);
    return number < 0 ? List.of() : territory.versions().get(number);
  }

  /** A region for people: its id, and its latest name where that is another. */
  public String title(String regionId) {
    List<Region> versions = versions(regionId);
    String name = versions.isEmpty() ? regionId : versions.get(versions.size() - 1).getName();
    return name.equals(regionId) ? regionId : regionId + " (" + name + ")";
  }
}
