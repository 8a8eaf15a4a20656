package org.opencpas.propose;

/**
 * The mission of rows that do not say theirs.
 *
 * @param id its id
 * @param doubt what is not sure about it; empty when somebody said it
 */
record Mission(String id, String doubt) {

  /** A word that stands for an id until somebody writes one. */
  static final Mission TO_BE_NAMED =
      new Mission("MISSION", "write the id of your mission here and in framework/missions.csv");
}
