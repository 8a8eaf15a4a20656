package org.opencpas.calendar;

import java.util.Locale;

/** What a planned run stands at on a day. */
public enum RunState {
  /** It was due more than its days of grace ago, and is not done. */
  OVERDUE,
  /** It is due and not done. */
  DUE,
  /** It will be due later. */
  PLANNED,
  /** It is done. */
  DONE,
  /** A rollover moved its date before it was done; another run is planned for the new one. */
  MOVED,
  /** Its date has passed, or was decided or ended earlier, and it was not done. */
  PAST;

  /** The word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is something to do. */
  public boolean isToDo() {
    return this == OVERDUE || this == DUE;
  }
}
