package org.opencpas.decode.iati;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The elements that one row comes from.
 *
 * @param origin the period; the baseline that belongs to none; a figure that cannot be used; the
 *     indicator where it has nothing else
 * @param about places and dimensions
 */
record IatiRow(
    Element indicator,
    Element origin,
    IatiCombination about,
    Optional<Element> baseline,
    Optional<Element> target,
    Optional<Element> actual) {

  /** Every element whose faults are faults of the row. */
  List<Element> elements() {
    return Stream.of(Optional.of(indicator), Optional.of(origin), baseline, target, actual)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Whether it is about a period. */
  boolean hasPeriod() {
    return origin.getTagName().equals("period");
  }
}
