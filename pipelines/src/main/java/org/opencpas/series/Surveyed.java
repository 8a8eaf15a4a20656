package org.opencpas.series;

import org.opencpas.schemas.Observation;

/** Tells what a survey found from what was counted. */
public final class Surveyed {
  private Surveyed() {}

  /** Whether a fact says how many were asked, what, of whom or by which design. */
  public static boolean isSaidBy(Observation fact) {
    return fact.getRespondents() != null
        || fact.getDesignEffect() != null
        || fact.getQuestion() != null
        || fact.getFrame() != null;
  }
}
