package org.opencpas.decode.iati;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Chooses among texts in several languages: the first in the default language of the activity, else
 * the first. A text without a language is in the default one. Before version 2 texts stand in the
 * elements themselves.
 *
 * @param language the default language; empty where the activity has none
 */
record IatiNarrative(String language) {

  /** The text that elements of one name in an element give; empty when there is none. */
  String in(Element parent, String name) {
    return of(XmlElements.children(parent, name));
  }

  /** The text that elements give; empty when they have none. */
  String of(List<Element> elements) {
    List<Element> texts = new ArrayList<>();
    for (Element element : elements) {
      List<Element> narratives = XmlElements.children(element, "narrative");
      texts.addAll(narratives.isEmpty() ? List.of(element) : narratives);
    }
    String first = "";
    for (Element each : texts) {
      String text = XmlElements.line(each);
      String own = each.getAttribute("xml:lang");
      if (!text.isEmpty() && (own.isEmpty() || own.equalsIgnoreCase(language))) {
        return text;
      }
      first = first.isEmpty() ? text : first;
    }
    return first;
  }
}
