package org.opencpas.cli;

/** What standard error leads to. */
enum Terminal {
  /** A person who watches: lines may be written over. */
  INTERACTIVE,
  /** A file or another program: every line stays. */
  PLAIN
}
