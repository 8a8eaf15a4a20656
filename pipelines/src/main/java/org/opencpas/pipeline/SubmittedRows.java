package org.opencpas.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.opencpas.calendar.AsOf;
import org.opencpas.normalise.NormalisedRow;
import org.opencpas.normalise.Normaliser;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.MissionSpan;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.Submission;
import org.opencpas.source.RawRow;

/** Makes submissions of the rows of a file of records. */
final class SubmittedRows implements RowUse {
  private final Normaliser normaliser;
  private final AsOf asOf;
  private final Consumer<Submission> submissions;
  private final Map<String, MissionSpan> spans = new TreeMap<>();
  private long records;

  SubmittedRows(Normaliser normaliser, AsOf asOf, Consumer<Submission> submissions) {
    this.normaliser = normaliser;
    this.asOf = asOf;
    this.submissions = submissions;
  }

  @Override
  public Optional<Rejection> take(RawRow row) {
    NormalisedRow normalised = normaliser.normalise(row);
    for (Submission submission : normalised.submissions()) {
      records++;
      submissions.accept(submission);
      if (asOf.knows(submission.getKnownFrom())) {
        widen(submission.getObservation());
      }
    }
    return normalised.rejection();
  }

  private void widen(Observation fact) {
    MissionSpan span = spans.get(fact.getMissionId());
    if (span != null
        && !fact.getPeriodStart().isBefore(span.getStart())
        && !fact.getPeriodEnd().isAfter(span.getFinish())) {
      return;
    }
    spans.merge(
        fact.getMissionId(),
        new MissionSpan(fact.getMissionId(), fact.getPeriodStart(), fact.getPeriodEnd()),
        MissionSpans::cover);
  }

  @Override
  public void tell(FileRead.Builder read) {
    read.setRecords(records).setSpans(List.copyOf(spans.values()));
  }
}
