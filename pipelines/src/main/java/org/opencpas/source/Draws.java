package org.opencpas.source;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.issue.Numbers;

/**
 * How it is found out how far scores move with what nobody knows for certain: weights, the choice
 * of indicators, and errors of facts.
 *
 * @param count how many draws are made, 0 to {@link #MOST}; 0: none
 * @param spread how far a weight moves to either side, as a share of it, 0 to 0.99
 * @param errors declared errors of values, by indicator
 */
public record Draws(int count, double spread, Map<String, DeclaredError> errors)
    implements Serializable {

  /** Most draws, so that factors of all indicators of a mission fit into memory. */
  public static final int MOST = 10_000;

  /** Those of the documentation: 1,000 draws, weights a quarter up or down, no declared errors. */
  public static final Draws DOCUMENTED = new Draws(1_000, 0.25, Map.of());

  /** None. */
  public static final Draws NONE = new Draws(0, 0.25, Map.of());

  /** Checks the ranges and copies the map. */
  public Draws {
    if (count < 0 || count > MOST || !(spread >= 0 && spread <= 0.99)) {
      throw new IllegalArgumentException("draws out of range");
    }
    errors = Collections.unmodifiableSortedMap(new TreeMap<>(errors));
  }

  /** Whether any are made. */
  public boolean areMade() {
    return count > 0;
  }

  /** The declared error of an indicator's values. */
  public Optional<DeclaredError> error(String indicatorId) {
    return Optional.ofNullable(errors.get(indicatorId));
  }

  /** What they are under their words in assessment.yaml. */
  SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("draws", String.valueOf(count));
    settings.put("weights", Numbers.text(spread));
    errors.forEach((indicator, error) -> settings.put("errors." + indicator, error.text()));
    return settings;
  }
}
