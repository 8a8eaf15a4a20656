package org.opencpas.brief;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.List;

/**
 * A section of the page.
 *
 * @param name name of its words
 * @param content what stands under its title; empty: that there is nothing to report, and why
 */
record Section(String name, List<DomContent> content) {

  Section {
    content = List.copyOf(content);
  }

  /** The section as it stands in the page. */
  DomContent content(Words words) {
    return section(
            h2(words.of(name + ".title")),
            content.isEmpty()
                ? p(words.of(name + ".empty")).withClass("empty")
                : each(content.toArray(DomContent[]::new)))
        .withId(name);
  }
}
