package org.opencpas.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    mistakes.addAll(read.mistakes());
  }

  /** What is wrong with the files. */
  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** The areas with the regions of a framework; those of no region below a root leave a notice. */
  public Boundaries boundaries(Framework framework) {
    List<Boundary> boundaries = new ArrayList<>();
    int unused = 0;
    for (BoundaryFeature feature : features) {
      Set<String> regions = regions(feature, framework);
      Optional<String> region =
          regions.size() == 1 ? regions.stream().findFirst() : Optional.empty();
      if (region.filter(each -> framework.level(each) > 0).isPresent()) {
        boundaries.add(new Boundary(region.get(), feature.shape()));
      } else if (unused++ < MOST_NOTICES) {
        notices.add(notice(feature, regions));
      }
    }
    if (unused > MOST_NOTICES) {
      notices.add((unused - MOST_NOTICES) + " more areas are of no region of the framework");
    }
    return new Boundaries(boundaries);
  }

  /** What was passed over; known once the areas have been asked for. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /** The regions that a feature may show: more than one when even its surest name does not say. */
  private static Set<String> regions(BoundaryFeature feature, Framework framework) {
    Set<String> several = Set.of();
    for (String text : FeatureNames.of(feature.properties())) {
      Set<String> found = regions(text, framework);
      if (found.size() == 1) {
        return found;
      }
      several = several.isEmpty() ? found : several;
    }
    return several;
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

  private static String notice(BoundaryFeature feature, Set<String> regions) {
    String named =
        FeatureNames.of(feature.properties()).stream()
            .limit(2)
            .map(Quotation::of)
            .collect(Collectors.joining(", "));
    String area =
        "%s:%d: feature %d %s"
            .formatted(
                feature.file(), feature.line(), feature.number(), named.isEmpty() ? "" : named);
    if (regions.isEmpty()) {
      return area.strip() + " is of no region of the framework";
    }
    return regions.size() == 1
        ? area + " is of a root, which places nothing"
        : area + " may be of " + String.join(" or ", regions) + "; give it a region_id";
  }
}
