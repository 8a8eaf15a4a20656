package org.opencpas.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.Gazetteer;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Region;

/**
 * Which region of a tree a name or a point means on a day, or why none. Answers are remembered,
 * since the same names and points stand in many rows; so it serves one thread.
 */
final class PlaceAnswers {
  private static final int MOST_REMEMBERED = 10_000;
  private static final int MOST_NEAREST = 3;
  private static final int MOST_LISTED = 5;
  private static final double MOST_NORTH = 90;
  private static final double MOST_EAST = 180;

  private final Gazetteer gazetteer;
  private final Map<Named, PlaceAnswer> names = new HashMap<>();
  private final Map<Point, PlaceAnswer> points = new HashMap<>();

  /** A name under a parent, as it was asked for on one of the days since one. */
  private record Named(String text, @Nullable String parent, LocalDate since) {}

  /** A point, as it was asked for on one of the days since one. */
  private record Point(double latitude, double longitude, LocalDate since) {}

  PlaceAnswers(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The regions that a name above others means: several are as good as one to look below. */
  PlaceAnswer above(String text, LocalDate day) {
    return remembered(names, new Named(text, "", gazetteer.since(day)), () -> ofParent(text, day));
  }

  /** The one region that a name means. */
  PlaceAnswer named(String text, LocalDate day) {
    return remembered(
        names,
        new Named(text, null, gazetteer.since(day)),
        () -> single(text, gazetteer.named(text, day), day));
  }

  /**
   * The one region that a name means, where the row also says what lies above.
   *
   * @param parent what lies above, not blank; where it means nothing it does not help
   */
  PlaceAnswer named(String text, String parent, LocalDate day) {
    return remembered(
        names,
        new Named(text, parent, gazetteer.since(day)),
        () -> single(text, gazetteer.named(text, day, above(parent, day).regions()), day));
  }

  /** The region at a point. */
  PlaceAnswer at(double latitude, double longitude, LocalDate day) {
    return remembered(
        points,
        new Point(latitude, longitude, gazetteer.since(day)),
        () -> ofPoint(latitude, longitude, day));
  }

  private static <K> PlaceAnswer remembered(
      Map<K, PlaceAnswer> memory, K asked, Supplier<PlaceAnswer> search) {
    PlaceAnswer known = memory.get(asked);
    if (known == null) {
      known = search.get();
      if (memory.size() < MOST_REMEMBERED) {
        memory.put(asked, known);
      }
    }
    return known;
  }

  private PlaceAnswer ofParent(String text, LocalDate day) {
    Set<String> found = gazetteer.isThere(text, day) ? Set.of(text) : gazetteer.named(text, day);
    return found.isEmpty() ? unfound(text, day) : PlaceAnswer.of(found);
  }

  private PlaceAnswer single(String text, Set<String> found, LocalDate day) {
    if (found.isEmpty()) {
      return unfound(text, day);
    }
    return found.size() == 1
        ? PlaceAnswer.of(found)
        : PlaceAnswer.refused(
            Rule.REGION_AMBIGUOUS,
            Quotation.of(text) + " fits " + listed(found, " and "),
            Rule.REGION_AMBIGUOUS.hint());
  }

  private PlaceAnswer unfound(String text, LocalDate day) {
    Set<String> ever = gazetteer.namedEver(text);
    if (!ever.isEmpty()) {
      return notInUse(Quotation.of(text) + ": ", ever, day);
    }
    List<String> nearest = gazetteer.nearest(text, MOST_NEAREST, day);
    return PlaceAnswer.refused(
        Rule.REGION_UNKNOWN,
        Quotation.of(text) + ": " + Rule.REGION_UNKNOWN.text(),
        advice(nearest) + Rule.REGION_UNKNOWN.hint());
  }

  private String advice(List<String> nearest) {
    if (nearest.isEmpty()) {
      return "";
    }
    String first = "Write " + gazetteer.title(nearest.get(0)) + ", if that is meant";
    List<String> others = nearest.subList(1, nearest.size());
    return others.isEmpty() ? first + ". " : first + ", or else " + listed(others, " or ") + ". ";
  }

  private PlaceAnswer notInUse(String start, Set<String> gone, LocalDate day) {
    Set<String> instead = new TreeSet<>();
    List<String> when = new ArrayList<>();
    for (String region : gone) {
      instead.addAll(gazetteer.replacing(region, day));
      gazetteer.versions(region).forEach(version -> when.add(existence(version)));
    }
    return PlaceAnswer.refused(
        Rule.REGION_NOT_IN_USE,
        start + listed(gone, " and ") + " exists " + String.join(", ", when),
        instead.isEmpty()
            ? Rule.REGION_NOT_IN_USE.hint()
            : "In its place: " + listed(instead, " and ") + ".");
  }

  private static String existence(Region version) {
    LocalDate from = version.getValidFrom();
    LocalDate to = version.getValidTo();
    String start = from == null ? "" : "from " + from + " on";
    String end = to == null ? "" : "before " + to;
    // A version without either day is there on every day that its parents are.
    String both = (start + " " + end).strip();
    return both.isEmpty() ? "outside the mission's area" : "only " + both;
  }

  private PlaceAnswer ofPoint(double latitude, double longitude, LocalDate day) {
    Optional<String> region = within(latitude, longitude, day);
    if (region.isPresent()) {
      return PlaceAnswer.of(Set.of(region.get()));
    }
    String point = latitude + " and longitude " + longitude + ": ";
    Set<String> ever =
        isOnEarth(latitude, longitude) ? gazetteer.everAt(latitude, longitude) : Set.of();
    if (!ever.isEmpty()) {
      return notInUse(point, ever, day);
    }
    Optional<String> exchanged = within(longitude, latitude, day);
    if (exchanged.isPresent()) {
      return PlaceAnswer.refused(
          Rule.COORDINATES_SWAPPED,
          point + Rule.COORDINATES_SWAPPED.text(),
          "With latitude and longitude exchanged the point lies in %s. %s"
              .formatted(gazetteer.title(exchanged.get()), Rule.COORDINATES_SWAPPED.hint()));
    }
    Rule rule =
        isOnEarth(latitude, longitude) ? Rule.COORDINATES_OUTSIDE : Rule.COORDINATES_INVALID;
    return PlaceAnswer.refused(rule, point + rule.text(), rule.hint());
  }

  private Optional<String> within(double latitude, double longitude, LocalDate day) {
    return isOnEarth(latitude, longitude)
        ? gazetteer.at(latitude, longitude, day)
        : Optional.empty();
  }

  private static boolean isOnEarth(double latitude, double longitude) {
    return Math.abs(latitude) <= MOST_NORTH && Math.abs(longitude) <= MOST_EAST;
  }

  /** Regions for people; of many the first few. */
  private String listed(Collection<String> regions, String joint) {
    List<String> titles = regions.stream().limit(MOST_LISTED).map(gazetteer::title).toList();
    String text = String.join(joint, titles);
    return regions.size() > MOST_LISTED
        ? text + joint + (regions.size() - MOST_LISTED) + " more"
        : text;
  }

  /** That a region lies under none of others; empty where it does, or is not there to lie. */
  Optional<String> mismatch(String region, Set<String> parents, LocalDate day) {
    return gazetteer.isThere(region, day) && !gazetteer.isUnder(region, parents, day)
        ? Optional.of(gazetteer.title(region) + " does not lie under " + listed(parents, " or "))
        : Optional.empty();
  }
}
