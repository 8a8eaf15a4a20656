package org.opencpas.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.opencpas.release.Manifest;
import org.opencpas.schemas.Change;
import org.opencpas.schemas.ChangedFigure;

/**
 * What differs between two releases.
 *
 * @param then manifest of the one that is compared with
 * @param now manifest of the other
 * @param horizon first day after the last period of which figures are compared
 * @param compared figures that at least one of them has a row for, by kind
 * @param changes those that differ, sorted by key
 * @param notes what cannot be compared, and why
 */
public record ComparedReleases(
    Manifest then,
    Manifest now,
    LocalDate horizon,
    SortedMap<ChangedFigure, Long> compared,
    List<Change> changes,
    List<String> notes) {

  /** Copies the lists. */
  public ComparedReleases {
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
  }

  /**
   * Whether what made them differs: the program, or a setting other than the day looked back to.
   */
  public boolean hasOtherMethod() {
    return !then.program().sha256().equals(now.program().sha256()) || !settings().isEmpty();
  }

  /** Names of the settings that differ, sorted, without the day looked back to. */
  public List<String> settings() {
    return ReleaseComparison.differing(then.settings(), now.settings());
  }
}
