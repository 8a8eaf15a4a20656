package org.opencpas.sample;

import java.util.Comparator;

/**
 * Where a figure stands: a fact, or what would be one, and the type that its period is computed as.
 *
 * @param fact mission, indicator, region, component, breakdown and period
 * @param type type of the period; a mandate may last a calendar year
 */
record Spot(Fact fact, String type) implements Comparable<Spot> {
  private static final Comparator<Spot> ORDER =
      Comparator.comparing(Spot::fact).thenComparing(Spot::type);

  /** The same in another region. */
  Spot in(String region) {
    return at(region, fact.span());
  }

  /** The same in another region and period. */
  Spot at(String region, Span span) {
    return new Spot(
        new Fact(
            fact.mission(),
            fact.indicator(),
            region,
            fact.component(),
            fact.disaggregation(),
            span),
        type);
  }

  /** Everything but the period. */
  String series() {
    return String.join("\n", group(), fact.region());
  }

  /** Everything but region and period. */
  String group() {
    return String.join(
        "\n", fact.mission(), fact.indicator(), fact.component(), fact.disaggregation(), type);
  }

  @Override
  public int compareTo(Spot other) {
    return ORDER.compare(this, other);
  }
}
