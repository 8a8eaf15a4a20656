package org.opencpas.framework;

import java.util.function.Consumer;
import org.opencpas.issue.Mistake;

/** One concern in which the rows of a framework must agree with each other. */
@FunctionalInterface
interface Check {

  /** Looks at every row; a row that another check refuses is passed over, never a failure. */
  void check(PlacedTables tables, Consumer<Mistake> mistakes);
}
