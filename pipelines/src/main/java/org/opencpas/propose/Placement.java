package org.opencpas.propose;

/** Where the files of a new workspace lie. */
public enum Placement {
  /** In the workspace: returns are never changed, so a copy is what a release can be made of. */
  COPIED,
  /** Where they are: the workspace names them by relative paths. */
  IN_PLACE
}
