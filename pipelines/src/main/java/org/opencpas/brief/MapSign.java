package org.opencpas.brief;

import static j2html.TagCreator.each;
import static j2html.TagCreator.tag;

import j2html.tags.DomContent;

/** Signs of verdicts as shapes, so that no font has to have them; white around them. */
final class MapSign {
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
    String kind = verdict == Verdict.BETTER || verdict == Verdict.WORSE ? "full" : "open";
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
      case SILENT -> ring();
    };
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
