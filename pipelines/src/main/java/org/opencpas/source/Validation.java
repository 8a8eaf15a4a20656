package org.opencpas.source;

import java.io.Serializable;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Numbers;

/**
 * A rule that two values of one region, breakdown and period should keep, or a value and a number.
 * Source: DHIS2, validation rules.
 *
 * @param left indicator
 * @param operator how both should compare
 * @param rightId the other indicator; null: it is a number
 * @param rightNumber the number; null: it is an indicator
 * @param missing what happens where a value is missing; a pair is about nothing else
 * @param line where it stands in assessment.yaml
 * @param column likewise
 */
public record Validation(
    String left,
    ValidationOperator operator,
    @Nullable String rightId,
    @Nullable Double rightNumber,
    MissingValues missing,
    int line,
    int column)
    implements Serializable {

  /** Makes sure that there is one right side. */
  public Validation {
    if ((rightId == null) == (rightNumber == null)) {
      throw new IllegalArgumentException("a right side is an indicator or a number");
    }
  }

  /** The indicator on the right; empty for a number. */
  public Optional<String> rightIndicator() {
    return Optional.ofNullable(rightId);
  }

  /** What it says under its words in assessment.yaml. */
  SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("left", left);
    settings.put("op", operator.word());
    settings.put(
        "right", rightNumber == null ? rightIndicator().orElse("") : Numbers.text(rightNumber));
    if (!operator.isPair()) {
      settings.put("missing", missing.word());
    }
    return settings;
  }
}
