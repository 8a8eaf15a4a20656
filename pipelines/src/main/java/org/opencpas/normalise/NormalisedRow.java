package org.opencpas.normalise;

import java.util.List;
import java.util.Optional;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.Submission;

/**
 * What became of a row: what it submits, or why it is rejected.
 *
 * @param submissions one for each record that the row makes; empty when it is rejected
 * @param rejection present exactly when there is no submission
 */
public record NormalisedRow(List<Submission> submissions, Optional<Rejection> rejection) {

  /** Checks that there are either submissions or a rejection. */
  public NormalisedRow {
    submissions = List.copyOf(submissions);
    if (submissions.isEmpty() != rejection.isPresent()) {
      throw new IllegalArgumentException("submissions and a rejection exclude each other");
    }
  }

  /** A row that can be used, with at least one submission. */
  static NormalisedRow of(List<Submission> submissions) {
    return new NormalisedRow(submissions, Optional.empty());
  }

  /** A row that cannot. */
  static NormalisedRow rejected(Rejection rejection) {
    return new NormalisedRow(List.of(), Optional.of(rejection));
  }
}
