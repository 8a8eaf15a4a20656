package org.opencpas.decode.iati;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What an activity says before its results: who reports it, and its places. */
final class IatiActivity {
  /** The elements of an activity that are looked at. */
  static final Set<String> PARTS = Set.of("iati-identifier", "reporting-org", "title", "location");

  private static final int MOST_PLACES = 10_000;

  private final IatiNarrative narrative;
  private final Map<String, String> places = new HashMap<>();
  private String identifier = "";
  private String title = "";
  private String organisation = "";
  private String organisationName = "";

  /**
   * Starts an activity.
   *
   * @param language its default language; empty where it has none
   */
  IatiActivity(String language) {
    this.narrative = new IatiNarrative(language);
  }

  /** Takes one of its parts; of parts that may stand there once, the first holds. */
  void add(String name, Element part) {
    switch (name) {
      case "iati-identifier" ->
          identifier = identifier.isEmpty() ? XmlElements.line(part) : identifier;
      case "title" -> title = title.isEmpty() ? narrative.of(List.of(part)) : title;
      case "reporting-org" -> {
        if (organisation.isEmpty() && organisationName.isEmpty()) {
          organisation = XmlElements.line(part.getAttribute("ref"));
          organisationName = narrative.of(List.of(part));
        }
      }
      default -> place(part);
    }
  }

  private void place(Element part) {
    String ref = XmlElements.line(part.getAttribute("ref"));
    // Names help people; the places themselves stand with the values.
    if (!ref.isEmpty() && places.size() < MOST_PLACES) {
      places.putIfAbsent(ref, narrative.in(part, "name"));
    }
  }

  IatiNarrative narrative() {
    return narrative;
  }

  String identifier() {
    return identifier;
  }

  String title() {
    return title;
  }

  String organisation() {
    return organisation;
  }

  String organisationName() {
    return organisationName;
  }

  /**
   * The names of places in their order, a place without a name by its reference; empty where the
   * activity names none of them.
   */
  String placeNames(List<String> refs) {
    return refs.stream().allMatch(ref -> places.getOrDefault(ref, "").isEmpty())
        ? ""
        : refs.stream().map(this::placeName).collect(Collectors.joining("; "));
  }

  private String placeName(String ref) {
    String name = places.getOrDefault(ref, "");
    return name.isEmpty() ? ref : name;
  }
}
