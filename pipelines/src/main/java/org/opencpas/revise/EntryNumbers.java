package org.opencpas.revise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Submission;
import org.opencpas.source.Disaggregation;

/**
 * Makes rows that repeat a key distinct facts, for sources that say {@code same_key: number}: the
 * second row of a key inside a file gets {@code entry=2} in its disaggregation, the third {@code
 * entry=3}, in the order of their lines. The next file starts anew, so that a file sent again meets
 * its own entries.
 */
final class EntryNumbers {
  private static final Comparator<Submission> FILE_ORDER =
      Comparator.comparingInt(Submission::getSourceOrder)
          .thenComparing(each -> each.getObservation().getFile())
          .thenComparing(each -> each.getObservation().getSheet())
          .thenComparingLong(each -> each.getObservation().getLine())
          .thenComparingInt(Submission::getRecordOrder);

  private record Key(String source, String file, String sheet, Fact fact) {}

  private EntryNumbers() {}

  /**
   * The submissions with numbers where their source asks for them, given and returned in any order.
   */
  static List<Submission> number(List<Submission> submissions) {
    List<Submission> numbered = new ArrayList<>(submissions.size());
    Map<Key, Integer> seen = new HashMap<>();
    List<Submission> asking = new ArrayList<>();
    for (Submission submission : submissions) {
      (submission.getNumbered() ? asking : numbered).add(submission);
    }
    asking.sort(FILE_ORDER);
    for (Submission submission : asking) {
      Observation observation = submission.getObservation();
      Key key =
          new Key(
              observation.getSource(),
              observation.getFile(),
              observation.getSheet(),
              Fact.of(observation));
      int entry = seen.merge(key, 1, Integer::sum);
      numbered.add(entry == 1 ? submission : withEntry(submission, entry));
    }
    return numbered;
  }

  private static Submission withEntry(Submission submission, int entry) {
    Observation observation = submission.getObservation();
    SortedMap<String, String> parts =
        new TreeMap<>(Disaggregation.parse(observation.getDisaggregation()).orElseThrow().parts());
    parts.put("entry", Integer.toString(entry));
    return Submission.newBuilder(submission)
        .setObservation(
            Observation.newBuilder(observation)
                .setDisaggregation(new Disaggregation(parts).text())
                .build())
        .build();
  }
}
