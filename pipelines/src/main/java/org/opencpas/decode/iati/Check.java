package org.opencpas.decode.iati;

import org.w3c.dom.Node;

/** What a rule asks of an element. */
@FunctionalInterface
interface Check {

  /** Whether the element is as it should be. */
  boolean holds(Node element);
}
