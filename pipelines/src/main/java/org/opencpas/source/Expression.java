package org.opencpas.source;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** How one canonical cell is made from a row. */
interface Expression extends Serializable {

  /** The cell; never fails: a source's cell that breaks a rule is told in it. */
  MappedCell evaluate(Cells cells);

  /** The same expression for rows under a header only, whose cells it finds by their place. */
  Expression bind(Header header);

  /** Whether it makes a blank cell of every row. */
  boolean isBlank();

  /** Every column that it reads. */
  Set<String> columns();

  /** Columns that it needs and a file lacks, readable. */
  List<String> missingColumns(Header header);

  /** The expression in the words of assessment.yaml, always the same for the same meaning. */
  String text();
}
