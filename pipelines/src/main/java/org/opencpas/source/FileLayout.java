package org.opencpas.source;

import java.io.Serializable;

/**
 * How the files of a source are laid out, as far as it declares it.
 *
 * @param format format of the files
 * @param text how text is written in them
 * @param table which table of a file that may hold several
 */
public record FileLayout(SourceFormat format, TextFormat text, TablePlace table)
    implements Serializable {

  /** Delimited text of which nothing more is declared, as the tables of the framework are. */
  public static final FileLayout CSV =
      new FileLayout(SourceFormat.CSV, TextFormat.DETECTED, TablePlace.FIRST);
}
