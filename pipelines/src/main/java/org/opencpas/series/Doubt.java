package org.opencpas.series;

/** What is so doubtful about a fact that it counts against the grade of what is made of it. */
public enum Doubt {
  /** Different values became known at the same time. */
  CONTRADICTED,
  /** It has a quality flag of severity error. */
  ERROR
}
