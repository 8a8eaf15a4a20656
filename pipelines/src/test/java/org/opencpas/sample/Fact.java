package org.opencpas.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What a report is about.
 *
 * @param mission mission
 * @param indicator indicator
 * @param region region
 * @param component component that reports
 * @param disaggregation breakdown with sorted keys; empty for the headline
 * @param span period
 */
record Fact(
    String mission,
    String indicator,
    String region,
    String component,
    String disaggregation,
    Span span)
    implements Comparable<Fact> {
  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::mission)
          .thenComparing(Fact::indicator)
          .thenComparing(Fact::region)
          .thenComparing(Fact::component)
          .thenComparing(Fact::disaggregation)
          .thenComparing(Fact::span);

  /** Whether it is undivided. */
  boolean isHeadline() {
    return disaggregation.isEmpty();
  }

  /** The same with the type of the period instead of the period: what makes a series. */
  String series() {
    return String.join("\n", mission, indicator, region, component, disaggregation, span.type());
  }

  /** The same fact told apart from others of its key by a number. */
  Fact entry(int number) {
    List<String> parts = new ArrayList<>(List.of("entry=" + number));
    parts.addAll(isHeadline() ? List.of() : List.of(disaggregation.split(";")));
    Collections.sort(parts);
    return new Fact(mission, indicator, region, component, String.join(";", parts), span);
  }

  /** The same without the breakdown. */
  Fact headline() {
    return new Fact(mission, indicator, region, component, "", span);
  }

  /** The cell of coverage that it lies in. */
  Cell cell() {
    return new Cell(mission, indicator, region, span);
  }

  /**
   * An indicator in a region and period.
   *
   * @param mission mission
   * @param indicator indicator
   * @param region region
   * @param span period
   */
  record Cell(String mission, String indicator, String region, Span span)
      implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::mission)
            .thenComparing(Cell::indicator)
            .thenComparing(Cell::region)
            .thenComparing(Cell::span);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  @Override
  public int compareTo(Fact other) {
    return ORDER.compare(this, other);
  }
}
