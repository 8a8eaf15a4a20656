package org.opencpas.source;

import java.io.Serializable;
import java.util.List;

/**
 * Where in a file its table stands, for formats whose files may hold several.
 *
 * @param sheet name of the sheet of a workbook; empty: the first that has something in it
 * @param range cells of the sheet, such as B3:K200, or the upper left one alone, such as B3; empty:
 *     from the first row that has something in it
 * @param rows way to the list of rows in a tree, names with slashes between them, such as
 *     data/records, and * as the last one for the values of an object; empty: the root, or the
 *     first list that there is
 * @param members names of the files in an archive that are read, with * and ?; empty: all but
 *     hidden ones
 * @param ignored parts of a row of a tree that are not looked at, by their names with slashes
 *     between them
 */
public record TablePlace(
    String sheet, String range, String rows, String members, List<String> ignored)
    implements Serializable {

  /** Nothing declared: the first table that there is. */
  public static final TablePlace FIRST = new TablePlace("", "", "", "");

  /** Copies the list. */
  public TablePlace {
    ignored = List.copyOf(ignored);
  }

  /** A table of whose rows every part is looked at. */
  public TablePlace(String sheet, String range, String rows, String members) {
    this(sheet, range, rows, members, List.of());
  }
}
