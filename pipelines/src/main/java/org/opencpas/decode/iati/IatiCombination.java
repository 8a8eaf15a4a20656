package org.opencpas.decode.iati;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencpas.source.Disaggregation;
import org.w3c.dom.Element;

/**
 * What a value is about: all of its places together, and a part of the whole.
 *
 * @param places references of the places, sorted; empty for everywhere
 * @param dimensions the part as key=value pairs; empty for the whole
 */
record IatiCombination(List<String> places, String dimensions) {
  private static final String NAMELESS = "dimension";

  /** What a baseline, target or actual is about. */
  static IatiCombination of(Element figure) {
    SortedSet<String> places = new TreeSet<>();
    for (Element location : XmlElements.children(figure, "location")) {
      String ref = XmlElements.line(location.getAttribute("ref"));
      if (!ref.isEmpty()) {
        places.add(ref);
      }
    }
    return new IatiCombination(List.copyOf(places), dimensions(figure));
  }

  /** Name and value may both be left out; several values of a name are one part together. */
  private static String dimensions(Element figure) {
    SortedMap<String, SortedSet<String>> values = new TreeMap<>();
    for (Element dimension : XmlElements.children(figure, "dimension")) {
      String name = XmlElements.line(dimension.getAttribute("name"));
      String value = XmlElements.line(dimension.getAttribute("value"));
      if (!value.isEmpty()) {
        values
            .computeIfAbsent(name.isEmpty() ? NAMELESS : name, each -> new TreeSet<>())
            .add(value);
      } else if (!name.isEmpty()) {
        values.computeIfAbsent(NAMELESS, each -> new TreeSet<>()).add(name);
      }
    }
    SortedMap<String, String> parts = new TreeMap<>();
    values.forEach((name, each) -> parts.put(name, String.join(",", each)));
    return new Disaggregation(parts).text();
  }
}
