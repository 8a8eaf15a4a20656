package org.opencpas.cli;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * What came of opening a page in a browser.
 *
 * @param page the page once its scripts have run
 * @param console lines of the console, of any weight
 * @param requests addresses that the page asked for, and names that it had looked up
 */
record Visit(Document page, List<String> console, List<String> requests) {

  Visit {
    console = List.copyOf(console);
    requests = List.copyOf(requests);
  }
}
