package org.opencpas.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencpas.brief.MapShape.Corner;

/**
 * Where the numbers of regions stand on a map, in millimetres: the largest regions first, none on
 * another, and none in a region that is smaller than its number. Where there is little room, the
 * number is smaller.
 */
final class MapLabels {
  /** Sizes of letters; the last is about 5 points. */
  private static final List<Double> SIZES = List.of(3.0, 2.4, 1.8);

  /** Of the size of the letters: the width of a digit, of a sign, and of the gap between them. */
  private static final double LETTER = 0.65;

  private static final double SIGN = 0.73;
  private static final double GAP = 0.3;

  /** How much larger than its number a region has to be. */
  private static final double ROOM = 1.2;

  private final Map<Area, Label> labels = new HashMap<>();

  /**
   * Place of a number with its sign.
   *
   * @param x middle, from the left
   * @param y middle, from the top
   * @param mark the number, with an asterisk where the region has one
   * @param size size of the letters
   */
  record Label(double x, double y, String mark, double size) {
    private double width() {
      return (mark.length() * LETTER + GAP + SIGN) * size;
    }

    /** Middle of the number. */
    double textX() {
      return x - width() / 2 + mark.length() * LETTER * size / 2;
    }

    /** Line on which the digits stand. */
    double textY() {
      return y + size * 0.36;
    }

    /** Middle of the sign. */
    double signX() {
      return x + width() / 2 - sign() / 2;
    }

    double sign() {
      return SIGN * size;
    }

    private boolean isOn(Label other) {
      return Math.abs(x - other.x) < (width() + other.width()) / 2
          && Math.abs(y - other.y) < (size + other.size) / 2;
    }
  }

  /** A region, how much room it has, and where its number would stand. */
  private record Candidate(Area area, double wide, double high, double x, double y) {
    private Label label(double size) {
      return new Label(x, y, area.mark(), size);
    }

    private boolean hasRoom(Label label) {
      return wide >= ROOM * label.width() && high >= ROOM * label.size();
    }
  }

  /** Places the numbers of regions that are drawn. */
  MapLabels(Map<Area, MapShape> shapes, MapFrame frame) {
    List<Candidate> candidates = new ArrayList<>();
    shapes.forEach((area, shape) -> candidates.add(candidate(area, shape, frame)));
    candidates.sort(
        Comparator.comparingDouble((Candidate each) -> -each.wide() * each.high())
            .thenComparingInt(each -> each.area().number()));
    candidates.forEach(this::place);
  }

  private void place(Candidate candidate) {
    SIZES.stream()
        .map(candidate::label)
        .filter(candidate::hasRoom)
        .filter(label -> labels.values().stream().noneMatch(label::isOn))
        .findFirst()
        .ifPresent(label -> labels.put(candidate.area(), label));
  }

  private static Candidate candidate(Area area, MapShape shape, MapFrame frame) {
    List<Corner> main =
        shape.polygons().stream()
            .map(rings -> rings.get(0))
            .max(Comparator.comparingDouble(ring -> wide(ring, frame) * high(ring, frame)))
            .orElseThrow();
    Corner label = shape.label();
    return new Candidate(
        area, wide(main, frame), high(main, frame), frame.x(label), frame.y(label));
  }

  private static double wide(List<Corner> ring, MapFrame frame) {
    return ring.stream().mapToDouble(frame::x).max().orElse(0)
        - ring.stream().mapToDouble(frame::x).min().orElse(0);
  }

  private static double high(List<Corner> ring, MapFrame frame) {
    return ring.stream().mapToDouble(frame::y).max().orElse(0)
        - ring.stream().mapToDouble(frame::y).min().orElse(0);
  }

  /** Where the number of a region stands; empty where there is no room for it. */
  Optional<Label> of(Area area) {
    return Optional.ofNullable(labels.get(area));
  }
}
