package org.opencpas.decode.iati;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** The baselines, targets or actuals of an element, by what they are about. */
final class IatiFigures {
  private final Map<IatiCombination, List<Element>> figures = new LinkedHashMap<>();
  private final List<Element> unfit = new ArrayList<>(0);

  /**
   * Those of a name, in their order.
   *
   * @param isUnfit whether one cannot be used
   */
  IatiFigures(Element parent, String name, Predicate<Element> isUnfit) {
    for (Element each : XmlElements.children(parent, name)) {
      if (isUnfit.test(each)) {
        unfit.add(each);
      } else {
        figures.computeIfAbsent(IatiCombination.of(each), absent -> new ArrayList<>()).add(each);
      }
    }
  }

  /** Those that cannot be used. */
  List<Element> unfit() {
    return Collections.unmodifiableList(unfit);
  }

  /** What there is something about, in the order of its first appearance. */
  Set<IatiCombination> combinations() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(figures.keySet()));
  }

  int count(IatiCombination combination) {
    return figures.getOrDefault(combination, List.of()).size();
  }

  /** The one at a place of those about the same, from 0; empty where there are fewer. */
  Optional<Element> at(IatiCombination combination, int place) {
    List<Element> same = figures.getOrDefault(combination, List.of());
    return place < same.size() ? Optional.of(same.get(place)) : Optional.empty();
  }
}
