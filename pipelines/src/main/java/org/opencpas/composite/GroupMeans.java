package org.opencpas.composite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Reason;
import org.opencpas.statistics.Answer;
import org.opencpas.statistics.Moments;

/**
 * Fills in what units lack with the mean of their group. For composites that cannot do without a
 * value; a figure made so is never shown as that of the unit. Source: COINr i_mean_grp.
 */
public final class GroupMeans {
  private GroupMeans() {}

  /**
   * Fills values; refused when a group that lacks one has none at all.
   *
   * @param values null for a missing one
   * @param groups of each unit
   */
  public static Answer<double[]> filled(List<@Nullable Double> values, List<String> groups) {
    if (values.size() != groups.size()) {
      throw new IllegalArgumentException(values.size() + " values, " + groups.size() + " groups");
    }
    Map<String, List<Double>> known = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      Double value = values.get(i);
      if (value != null) {
        known.computeIfAbsent(groups.get(i), group -> new ArrayList<>()).add(value);
      }
    }
    double[] filled = new double[groups.size()];
    for (int i = 0; i < filled.length; i++) {
      Double value = values.get(i);
      Answer<Double> answer =
          value == null ? mean(known.getOrDefault(groups.get(i), List.of())) : finite(value);
      Reason reason = answer.reason();
      if (reason != null) {
        return Answer.refused(reason);
      }
      filled[i] = answer.get();
    }
    return Answer.of(filled);
  }

  private static Answer<Double> mean(List<Double> values) {
    return Moments.mean(values.stream().mapToDouble(value -> value).toArray());
  }

  private static Answer<Double> finite(double value) {
    return Double.isFinite(value) ? Answer.number(value) : Answer.refused(Reason.NOT_FINITE);
  }
}
