package org.opencpas.decode;

import java.io.IOException;
import org.opencpas.issue.Rule;

/** Takes the parts of a row that is a tree. Paths are names with slashes between them. */
public interface RowParts {

  /** Whether texts are of use; where not, blank ones may be given. */
  boolean wantsTexts();

  /**
   * A value.
   *
   * @throws IOException when the table can have no such column
   */
  void text(String path, String text) throws IOException;

  /** A value that is not there, which may be a value or an object in other rows. */
  void none(String path) throws IOException;

  /** A part that is no column itself: an object, or a list of lists. */
  void branch(String path);

  /** Something that makes the row unusable; the first counts. */
  void fault(Rule rule, String path, String message);
}
