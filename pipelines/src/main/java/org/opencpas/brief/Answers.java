package org.opencpas.brief;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a release answered.
 *
 * @param rows rows by question; none for a question that is not there
 */
public record Answers(Map<Question, List<Row>> rows) {

  /** Copies the rows. */
  public Answers {
    Map<Question, List<Row>> copy = new EnumMap<>(Question.class);
    rows.forEach((question, each) -> copy.put(question, List.copyOf(each)));
    rows = Map.copyOf(copy);
  }

  List<Row> to(Question question) {
    return rows.getOrDefault(question, List.of());
  }
}
