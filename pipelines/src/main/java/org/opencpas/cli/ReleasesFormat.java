package org.opencpas.cli;

/** How the list of releases is written. */
enum ReleasesFormat {
  /** Columns under each other, for people. */
  TEXT,
  /** One row a release. */
  CSV,
  /** One object a release, in an array. */
  JSON
}
