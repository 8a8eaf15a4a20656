package org.opencpas.source;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How a text file is written, as far as its source declares it.
 *
 * @param encoding name of the character encoding; empty: by byte order mark, else UTF-8, else
 *     Windows-1252
 * @param delimiter character between cells; empty: found in the first line
 * @param decimal sign before the fraction of a number: a dot or a comma
 * @param tagRow what a row of tags means
 * @param header names of the columns of files whose first row may be data already; empty: the first
 *     row names them
 */
public record TextFormat(
    String encoding, String delimiter, char decimal, TagRow tagRow, List<String> header)
    implements Serializable {

  /** Nothing declared: everything is found in the file, numbers have a dot. */
  public static final TextFormat DETECTED = new TextFormat("", "", '.');

  /** Copies the names. */
  public TextFormat {
    header = List.copyOf(header);
  }

  /** A format whose files name their columns. */
  public TextFormat(String encoding, String delimiter, char decimal, TagRow tagRow) {
    this(encoding, delimiter, decimal, tagRow, List.of());
  }

  /** A format whose files name their columns, with nothing but data below. */
  public TextFormat(String encoding, String delimiter, char decimal) {
    this(encoding, delimiter, decimal, TagRow.NONE);
  }

  /** The encoding that is declared. */
  public Optional<String> declaredEncoding() {
    return encoding.isEmpty() ? Optional.empty() : Optional.of(encoding);
  }

  /** The delimiter that is declared. */
  public Optional<Character> declaredDelimiter() {
    return delimiter.isEmpty() ? Optional.empty() : Optional.of(delimiter.charAt(0));
  }
}
