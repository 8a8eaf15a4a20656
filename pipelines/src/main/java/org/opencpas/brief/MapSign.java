package org.opencpas.brief;

import static j2html.TagCreator.each;
import static j2html.TagCreator.tag;

import j2html.tags.DomContent;
import java.util.Set;

/** Signs of verdicts as shapes, so that no font has to have them; white around them. */
final class MapSign {
  private static final Set<Verdict> FULL = Set.of(Verdict.BETTER, Verdict.WORSE, Verdict.WITHHELD);

  private final double x;
  private final double y;
  private final double half;
  private final double third;

  private MapSign(double x, double y, double size) {
    this.x = x;
    this.y = y;
    half = size / 2;
    third = size / 3;
  }

  /**
   * A sign.
   *
   * @param x middle, from the left, in millimetres
   * @param y middle, from the top
   * @param size width and height
   */
  static DomContent of(Verdict verdict, double x, double y, double size) {
    String kind = FULL.contains(verdict) ? "full" : "open";
    String path = new MapSign(x, y, size).path(verdict);
    return each(
        tag("path").withClass("halo").attr("d", path),
        tag("path").withClass("sign " + kind).attr("d", path));
  }

  private String path(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> "M" + at(-half, half) + "L" + at(half, half) + "L" + at(0, -half) + "Z";
      case WORSE -> "M" + at(-half, -half) + "L" + at(half, -half) + "L" + at(0, half) + "Z";
      case SAME -> bar(-third) + bar(third);
      case UNSAID -> ring() + "M" + at(-third, third) + "L" + at(third, -third);
      case INCOMPARABLE -> slope(half) + slope(-half);
      case WITHHELD ->
          "M"
              + at(-half, -half)
              + "L"
              + at(half, -half)
              + "L"
              + at(half, half)
              + "L"
              + at(-half, half)
              + "Z";
      case SILENT -> ring();
    };
  }

  /** From the left to the right through the middle, so far up at its end. */
  private String slope(double up) {
    return "M" + at(-half, up) + "L" + at(half, -up);
  }

  private String bar(double down) {
    return "M" + at(-half, down) + "L" + at(half, down);
  }

  private String ring() {
    String radius = MapFrame.number(half);
    String arc = "A" + radius + " " + radius + " 0 1 0 ";
    return "M" + at(-half, 0) + arc + at(half, 0) + arc + at(-half, 0);
  }

  private String at(double right, double down) {
    return MapFrame.number(x + right) + " " + MapFrame.number(y + down);
  }
}
