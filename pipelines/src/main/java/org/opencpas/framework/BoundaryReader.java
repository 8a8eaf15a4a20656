package org.opencpas.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.schemas.Mission;
import org.opencpas.source.ByteSource;

/**
 * Reads the areas of regions from the GeoJSON files of a framework. What is no area is a mistake;
 * what is one, but of no region of the framework, a notice. Not for use by several threads.
 */
public final class BoundaryReader {
  private static final String SUFFIX = ".geojson";
  private static final int MOST_NOTICES = 20;

  private final List<BoundaryFeature> features = new ArrayList<>();
  private final Map<String, BoundaryOrigin> origins = new TreeMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  /** Whether a file of the framework's directory holds areas: its name ends in .geojson. */
  public static boolean holdsAreas(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return !file.startsWith(".") && file.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
  }

  /**
   * Takes the areas of a file.
   *
   * @param path path of the file inside the workspace, for mistakes
   */
  public void read(String path, ByteSource bytes) {
    GeoJsonFile.Read read = GeoJsonFile.read(path, bytes);
    features.addAll(read.features());
    origins.put(path, read.origin());
    mistakes.addAll(read.mistakes());
  }

  /** The same with the areas of some of the files alone, and no mistake. */
  public BoundaryReader of(Collection<String> paths) {
    BoundaryReader some = new BoundaryReader();
    features.stream().filter(each -> paths.contains(each.file())).forEach(some.features::add);
    some.origins.putAll(origins);
    return some;
  }

  /** Whether no area was read. */
  public boolean isEmpty() {
    return features.isEmpty();
  }

  /** What is wrong with the files. */
  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /**
   * A feature and the regions that it may show.
   *
   * @param rank how sure the text is by which they were found, as {@link FeatureNames.Text} has it
   */
  private record Found(BoundaryFeature feature, int rank, Set<String> regions) {

    /** The one region; empty where there are several or none. */
    Optional<String> region() {
      return regions.size() == 1 ? regions.stream().findFirst() : Optional.empty();
    }
  }

  /**
   * The areas with the regions of a framework; those of no region below a root leave a notice. Of
   * the features of one region only the surest count, and those known by name alone only where none
   * of them lies in another country.
   */
  public Boundaries boundaries(Framework framework) {
    Map<String, List<Found>> byRegion = new TreeMap<>();
    List<Found> all = features.stream().map(feature -> find(feature, framework)).toList();
    for (Found found : all) {
      found
          .region()
          .ifPresent(each -> byRegion.computeIfAbsent(each, id -> new ArrayList<>()).add(found));
    }
    List<Boundary> boundaries = new ArrayList<>();
    List<String> unused = new ArrayList<>();
    for (Found found : all) {
      String trouble = trouble(found, byRegion, framework);
      if (trouble.isEmpty()) {
        boundaries.add(boundary(found.region().orElseThrow(), found.feature()));
      } else {
        unused.add(title(found.feature()) + trouble);
      }
    }
    notices.addAll(unused.stream().limit(MOST_NOTICES).toList());
    if (unused.size() > MOST_NOTICES) {
      notices.add((unused.size() - MOST_NOTICES) + " more areas are not used");
    }
    return new Boundaries(boundaries);
  }

  private Boundary boundary(String region, BoundaryFeature feature) {
    String file = feature.file();
    BoundaryOrigin origin = origins.getOrDefault(file, BoundaryOrigin.of(file));
    return new Boundary(region, feature.shape(), origin);
  }

  /** What was passed over; known once the areas have been asked for. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /** The regions that a feature may show: more than one when even its surest text does not say. */
  private static Found find(BoundaryFeature feature, Framework framework) {
    Found several = new Found(feature, 0, Set.of());
    for (FeatureNames.Text text : FeatureNames.of(feature.properties())) {
      Found found = new Found(feature, text.rank(), regions(text.text(), framework));
      if (found.regions().size() == 1) {
        return found;
      }
      several = several.regions().isEmpty() ? found : several;
    }
    return several;
  }

  /** Why a feature is not used; empty when it is. */
  private static String trouble(
      Found found, Map<String, List<Found>> byRegion, Framework framework) {
    if (found.regions().isEmpty()) {
      return " is of no region of the framework";
    }
    if (found.region().isEmpty()) {
      return " may be of " + String.join(" or ", found.regions()) + "; give it a region_id";
    }
    String region = found.region().get();
    if (framework.level(region) == 0) {
      return " is of a root, which places nothing";
    }
    List<Found> others = byRegion.getOrDefault(region, List.of());
    if (others.stream().anyMatch(each -> each.rank() < found.rank())) {
      return " has the name of " + region + ", of which another feature has the code";
    }
    long countries =
        others.stream()
            .flatMap(each -> FeatureNames.country(each.feature().properties()).stream())
            .distinct()
            .count();
    return found.rank() == FeatureNames.BY_NAME && countries > 1
        ? " has the name of " + region + ", as one of another country has; give it a region_id"
        : "";
  }

  private static Set<String> regions(String text, Framework framework) {
    if (framework.hasRegion(text)) {
      return Set.of(text);
    }
    Set<String> found = new TreeSet<>();
    for (Mission mission : framework.missions()) {
      found.addAll(framework.gazetteer(mission).namedEver(text));
    }
    return found;
  }

  /** A feature for people: where it stands, and what it is called. */
  private static String title(BoundaryFeature feature) {
    String names =
        FeatureNames.of(feature.properties()).stream()
            .limit(2)
            .map(each -> Quotation.of(each.text()))
            .collect(Collectors.joining(", "));
    return "%s:%d: feature %d %s"
        .formatted(feature.file(), feature.line(), feature.number(), names)
        .strip();
  }
}
