package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.schemas.ObservationVersion;
import org.opencpas.schemas.Outcome;
import org.opencpas.schemas.OutcomeCount;

/** Counts where the records of each file ended. */
final class OutcomeTally {
  /** By source and file. Looked up for every record, so by hash; sorted when all are counted. */
  private final Map<String, Map<String, Counter>> counters = new HashMap<>();

  /** Counts a record. */
  void add(ObservationVersion version, Admission admission) {
    Counter counter =
        counters
            .computeIfAbsent(version.getSource(), source -> new HashMap<>())
            .computeIfAbsent(version.getFile(), file -> new Counter());
    counter.outcomes.merge(version.getOutcome(), 1L, Long::sum);
    boolean holds = version.getOutcome() == Outcome.current;
    if (admission == Admission.ABOVE) {
      counter.above++;
      counter.currentAbove += holds ? 1 : 0;
    }
    if (holds && version.getKnownFrom() == null) {
      counter.withoutKnowledgeTime++;
    }
  }

  /** The counts, by source and file. */
  List<OutcomeCount> counts() {
    List<OutcomeCount> counts = new ArrayList<>();
    new TreeMap<>(counters)
        .forEach(
            (source, files) ->
                new TreeMap<>(files)
                    .forEach((file, counter) -> counts.add(counter.count(source, file))));
    return counts;
  }

  /** Whether the audience may see a record. */
  enum Admission {
    ADMITTED,
    ABOVE
  }

  /** The counts of one file. */
  private static final class Counter {
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long above;
    private long currentAbove;
    private long withoutKnowledgeTime;

    private OutcomeCount count(String source, String file) {
      return OutcomeCount.newBuilder()
          .setSource(source)
          .setFile(file)
          .setCurrent(of(Outcome.current))
          .setDuplicate(of(Outcome.duplicate))
          .setSuperseded(of(Outcome.superseded))
          .setRetracted(of(Outcome.retracted))
          .setLater(of(Outcome.later))
          .setAboveAudience(above)
          .setCurrentAboveAudience(currentAbove)
          .setWithoutKnowledgeTime(withoutKnowledgeTime)
          .build();
    }

    private long of(Outcome outcome) {
      return outcomes.getOrDefault(outcome, 0L);
    }
  }
}
