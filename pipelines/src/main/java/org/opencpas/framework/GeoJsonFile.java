package org.opencpas.framework;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;
import org.opencpas.source.ByteSource;

/**
 * Reads the features of a GeoJSON file one after the other: a FeatureCollection of polygons. Holds
 * the coordinates of one feature at a time besides the areas it has made.
 */
final class GeoJsonFile {
  private static final int DEEPEST = 50;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int LONGEST_NUMBER = 1_000;
  private static final int MOST_PROPERTIES = 1_000;
  private static final int MOST_MISTAKES = 100;

  /** Positions inside rings inside polygons inside a geometry. */
  private static final int DEEPEST_COORDINATES = 4;

  /** Members of a collection, beside those of GeoJSON, that are read. */
  private static final Set<String> ABOUT_ITSELF =
      Set.of("attribution", "licence", "license", "sensitivity");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private final String path;
  private final List<BoundaryFeature> features = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, String> members = new TreeMap<>();
  private int number;

  private GeoJsonFile(String path) {
    this.path = path;
  }

  /**
   * What came of a file.
   *
   * @param features the features that are areas
   * @param origin what the file says of itself
   * @param mistakes what is wrong with others, and with the file; the first hundred
   */
  record Read(List<BoundaryFeature> features, BoundaryOrigin origin, List<Mistake> mistakes) {}

  /**
   * Reads a file.
   *
   * @throws UncheckedIOException when it cannot be read at all
   */
  static Read read(String path, ByteSource bytes) {
    GeoJsonFile file = new GeoJsonFile(path);
    file.read(bytes);
    BoundaryOrigin origin = file.origin();
    return new Read(List.copyOf(file.features), origin, List.copyOf(file.mistakes));
  }

  /** What the file says of itself beside its features. */
  private BoundaryOrigin origin() {
    String word = members.getOrDefault("sensitivity", Audience.words().get(0));
    Optional<Audience> widest = Audience.named(word);
    if (widest.isEmpty()) {
      mistaken(
          0,
          "the sensitivity " + Quotation.of(word),
          "one of " + String.join(", ", Audience.words()));
    }
    return new BoundaryOrigin(
        path,
        members.get("attribution"),
        members.getOrDefault("licence", members.get("license")),
        widest.orElse(Audience.INTERNAL).level());
  }

  private void read(ByteSource bytes) {
    try (JsonParser json = FACTORY.createParser(bytes.open())) {
      collection(json);
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      mistaken(line, "no JSON: " + broken.getOriginalMessage(), "a GeoJSON FeatureCollection");
    } catch (CharConversionException broken) {
      mistaken(0, "no text: " + broken.getMessage(), "a GeoJSON FeatureCollection in UTF-8");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + path, unreadable);
    }
  }

  private void mistaken(int line, String found, String allowed) {
    if (mistakes.size() < MOST_MISTAKES) {
      String place = number == 0 ? "" : "feature " + number + ": ";
      mistakes.add(new Mistake(path, Math.max(line, 0), 0, place + found, allowed));
    }
  }

  private void collection(JsonParser json) throws IOException {
    String type = "";
    boolean hasFeatures = false;
    if (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("features") && value == JsonToken.START_ARRAY) {
          hasFeatures = true;
          features(json);
        } else if (name.equals("type") && value == JsonToken.VALUE_STRING) {
          type = json.getText();
        } else if (value == JsonToken.VALUE_STRING && ABOUT_ITSELF.contains(name)) {
          String text = json.getText().strip();
          if (!text.isEmpty()) {
            members.put(name, text);
          }
        } else {
          json.skipChildren();
        }
      }
    }
    number = 0;
    if (!type.equals("FeatureCollection") || !hasFeatures) {
      mistaken(0, "no list of features", "a GeoJSON FeatureCollection");
    } else if (json.nextToken() != null) {
      mistaken(line(json), "something behind the end", "one FeatureCollection");
    }
  }

  private static int line(JsonParser json) {
    return json.currentTokenLocation().getLineNr();
  }

  private void features(JsonParser json) throws IOException {
    for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
      number++;
      int line = line(json);
      if (next == JsonToken.START_OBJECT) {
        feature(json, line);
      } else {
        mistaken(line, "no object", "a GeoJSON Feature");
        json.skipChildren();
      }
    }
  }

  /** A geometry as it stands there: its type, blank where it has none, and its coordinates. */
  private record Outline(String type, GeoJsonShape.@Nullable Nest coordinates) {
    static final Outline NONE = new Outline("", null);
  }

  private void feature(JsonParser json, int line) throws IOException {
    Map<String, String> properties = new TreeMap<>();
    Outline outline = Outline.NONE;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("properties") && value == JsonToken.START_OBJECT) {
        properties(json, properties);
      } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
        outline = outline(json);
      } else {
        json.skipChildren();
      }
    }
    shape(outline, line)
        .ifPresent(
            shape -> features.add(new BoundaryFeature(path, line, number, properties, shape)));
  }

  private static Outline outline(JsonParser json) throws IOException {
    String type = "";
    GeoJsonShape.@Nullable Nest coordinates = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        type = json.getText();
      } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
        coordinates = nest(json, 0).orElse(null);
      } else {
        json.skipChildren();
      }
    }
    return new Outline(type, coordinates);
  }

  private Optional<Geometry> shape(Outline outline, int line) {
    String type = outline.type();
    GeoJsonShape.Nest coordinates = outline.coordinates();
    if (type.isEmpty() || (coordinates == null && type.endsWith("Polygon"))) {
      mistaken(line, "no geometry with coordinates", "a Polygon or MultiPolygon of positions");
      return Optional.empty();
    }
    try {
      return Optional.of(
          GeoJsonShape.of(type, coordinates == null ? GeoJsonShape.Nest.EMPTY : coordinates));
    } catch (GeoJsonShape.UnfitShapeException unfit) {
      mistaken(line, String.valueOf(unfit.getMessage()), unfit.allowed());
      return Optional.empty();
    }
  }

  private static void properties(JsonParser json, Map<String, String> properties)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      boolean isText = value == JsonToken.VALUE_STRING || value.isNumeric();
      if (isText && properties.size() < MOST_PROPERTIES) {
        properties.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
  }

  /** The list that begins at the current token; empty when it holds something else. */
  private static Optional<GeoJsonShape.Nest> nest(JsonParser json, int depth) throws IOException {
    List<GeoJsonShape.Nest> parts = new ArrayList<>(0);
    double[] position = {Double.NaN, Double.NaN};
    int numbers = 0;
    boolean isFit = depth < DEEPEST_COORDINATES;
    for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
      if (next.isNumeric()) {
        if (numbers < position.length) {
          position[numbers] = json.getDoubleValue();
        }
        numbers++;
      } else if (next == JsonToken.START_ARRAY && depth < DEEPEST_COORDINATES) {
        Optional<GeoJsonShape.Nest> part = nest(json, depth + 1);
        part.ifPresent(parts::add);
        isFit &= part.isPresent();
      } else {
        isFit = false;
        json.skipChildren();
      }
    }
    isFit &= numbers == 0 || (numbers >= position.length && parts.isEmpty());
    return isFit
        ? Optional.of(new GeoJsonShape.Nest(parts, position[0], position[1]))
        : Optional.empty();
  }
}
