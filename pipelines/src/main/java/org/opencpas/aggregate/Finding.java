package org.opencpas.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.Combine;
import org.opencpas.schemas.ConditionResult;
import org.opencpas.schemas.IndicatorProgress;

/**
 * What a period says of one condition of a benchmark, or of several together. Three values: what
 * fails fails and what is satisfied is satisfied, whatever the silent ones would say, where that
 * decides; else one silent is enough to say neither.
 *
 * @param result what it says
 * @param reason why it is silent or cannot be measured, a code; null where it is neither
 * @param parts what that rests on, region by region
 */
record Finding(ConditionResult result, @Nullable String reason, List<Part> parts) {

  /**
   * What is said in one region.
   *
   * @param value figure or rating as a number; null for the reason
   * @param reason why there is no value, a code
   * @param figure row of the indicator; null where none is
   * @param judgement assessment that is used; null where none is
   */
  record Part(
      String regionId,
      @Nullable Double value,
      ConditionResult result,
      @Nullable String reason,
      @Nullable IndicatorProgress figure,
      @Nullable Assessment judgement) {
    boolean isFor(Reason other) {
      return other.code().equals(reason);
    }
  }

  /** Never can be told. */
  static Finding notMeasurable(String regionId, Reason reason) {
    ConditionResult result = ConditionResult.not_measurable;
    return new Finding(
        result,
        reason.code(),
        List.of(new Part(regionId, null, result, reason.code(), null, null)));
  }

  /** Cannot be told of a region of which nothing was ever said. */
  static Finding unspoken(String regionId, Reason reason) {
    ConditionResult result = ConditionResult.silent;
    return new Finding(
        result,
        reason.code(),
        List.of(new Part(regionId, null, result, reason.code(), null, null)));
  }

  /** Cannot be told, with nothing to show for any region. */
  static Finding silent(Reason reason) {
    return new Finding(ConditionResult.silent, reason.code(), List.of());
  }

  /**
   * A condition that every region must satisfy. One to which the indicator does not apply is left
   * out, unless it is the only one.
   *
   * @param parts one or more
   */
  static Finding everywhere(List<Part> parts) {
    List<Finding> each = new ArrayList<>(parts.size());
    for (Part part : parts) {
      if (parts.size() == 1 || !part.isFor(Reason.NOT_APPLICABLE)) {
        each.add(new Finding(part.result(), part.reason(), List.of()));
      }
    }
    Finding together = each.isEmpty() ? silent(Reason.NOT_APPLICABLE) : of(Combine.all, each);
    List<Part> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparing(Part::regionId));
    return new Finding(together.result(), together.reason(), List.copyOf(sorted));
  }

  /**
   * Several together.
   *
   * @param each one or more, not all of which can never be told; one that never can counts as
   *     silent
   */
  static Finding of(Combine combine, List<Finding> each) {
    ConditionResult deciding =
        combine == Combine.all ? ConditionResult.failing : ConditionResult.satisfied;
    Finding silent = null;
    ConditionResult result =
        combine == Combine.all ? ConditionResult.satisfied : ConditionResult.failing;
    for (Finding one : each) {
      if (one.result == deciding) {
        return new Finding(deciding, null, List.of());
      }
      if (one.isUntold() && silent == null) {
        silent = one;
      }
    }
    return silent == null
        ? new Finding(result, null, List.of())
        : new Finding(ConditionResult.silent, silent.reason, List.of());
  }

  private boolean isUntold() {
    return result == ConditionResult.silent || result == ConditionResult.not_measurable;
  }
}
