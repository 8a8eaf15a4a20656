package org.opencpas.bench.generate;

import java.util.Locale;

/**
 * An indicator of a mission.
 *
 * @param mission place of the mission, from 0
 * @param number place among the indicators of the mission, from 0; says all about it
 */
record PlannedIndicator(int mission, int number) {
  /** Where its baseline and target stand. */
  enum Goal {
    EACH_PLACE,
    ONE_FOR_EACH,
    TOTAL,
    NONE
  }

  String id() {
    return String.format(
        Locale.ROOT,
        "%s-%s-%04d",
        Plan.code(mission).toLowerCase(Locale.ROOT),
        kind().component().substring(0, 3),
        number + 1);
  }

  Kind kind() {
    return Kind.inTurn(number);
  }

  /** Of ten indicators three have targets of each place, four one for each, two a total. */
  Goal goal() {
    int turn = number % 10;
    if (turn < 3) {
      return Goal.EACH_PLACE;
    }
    if (turn < 7) {
      return Goal.ONE_FOR_EACH;
    }
    return turn < 9 ? Goal.TOTAL : Goal.NONE;
  }

  int weight() {
    return 1 + number % 3;
  }
}
