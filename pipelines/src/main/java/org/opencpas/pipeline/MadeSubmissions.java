package org.opencpas.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.MissionSpan;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Submission;

/** Hands submissions of one file on, and notes how many there were and what they span. */
final class MadeSubmissions {
  private final KnownRecords known;
  private final Consumer<Submission> submissions;
  private final Map<String, MissionSpan> spans = new TreeMap<>();
  private long records;

  MadeSubmissions(KnownRecords known, Consumer<Submission> submissions) {
    this.known = known;
    this.submissions = submissions;
  }

  void take(Submission submission) {
    records++;
    submissions.accept(submission);
    if (known.know(submission.getKnownFrom())) {
      widen(submission.getObservation());
    }
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

  void tell(FileRead.Builder read) {
    read.setRecords(records).setSpans(List.copyOf(spans.values()));
  }
}
