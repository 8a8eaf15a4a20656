package org.opencpas.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencpas.revise.RecordMoves;
import org.opencpas.schemas.RecordKey;
import org.opencpas.schemas.Submission;
import org.opencpas.source.Source;

/** Which records have ids that last, so that it matters which facts they name. */
final class LastingIds {
  private final Set<String> sources;

  /** Looks at what sources declare. */
  LastingIds(List<Source> sources) {
    this.sources =
        sources.stream()
            .filter(Source::hasLastingIds)
            .map(Source::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether no source has any. */
  boolean areNone() {
    return sources.isEmpty();
  }

  /** Which fact a record names; empty when its id does not last, or it has none. */
  Optional<RecordKey> key(Submission submission) {
    return submission.getObservation().getRecordId() != null
            && sources.contains(submission.getObservation().getSource())
        ? Optional.of(RecordMoves.key(submission))
        : Optional.empty();
  }
}
