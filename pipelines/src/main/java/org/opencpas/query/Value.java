package org.opencpas.query;

/**
 * A value of an answer as text, and what JSON makes of it.
 *
 * @param kind what it is
 * @param text the text; empty for null
 */
record Value(Kind kind, String text) {

  /** Nothing. */
  static final Value NULL = new Value(Kind.NULL, "");

  /** What a value is, as far as a format cares. */
  enum Kind {
    /** Nothing. */
    NULL,
    /** Something to be quoted. */
    TEXT,
    /** A finite number, or true or false: written as it is. */
    LITERAL,
    /** NaN or infinite: no JSON number. */
    NOT_FINITE,
    /** Already JSON: a list, a struct or a map. */
    JSON
  }
}
