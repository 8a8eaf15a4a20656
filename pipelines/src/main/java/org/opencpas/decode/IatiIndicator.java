package org.opencpas.decode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Takes an indicator apart into rows. Of values of one period about the same, the first actual goes
 * with the first target, and so on. The first baseline about the same goes with all of them; a
 * baseline that goes with none is a row of its own, and so is a period or an indicator with nothing
 * in it: nothing is left out, and nothing said twice that could be counted twice.
 */
final class IatiIndicator {
  private static final IatiCombination EVERYTHING = new IatiCombination(List.of(), "");

  private final Element indicator;
  private final IatiFigures baselines;
  private final List<IatiRow> rows = new ArrayList<>();
  private final Set<IatiCombination> joined = new LinkedHashSet<>();

  private IatiIndicator(Element indicator) {
    this.indicator = indicator;
    this.baselines = new IatiFigures(indicator, "baseline");
  }

  /** The rows in the order of the file, baselines of their own last; at least one. */
  static List<IatiRow> rows(Element indicator) {
    IatiIndicator parts = new IatiIndicator(indicator);
    XmlElements.children(indicator, "period").forEach(parts::period);
    parts.loneBaselines();
    if (parts.rows.isEmpty()) {
      parts.rows.add(
          new IatiRow(
              indicator,
              indicator,
              EVERYTHING,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return parts.rows;
  }

  private void period(Element period) {
    IatiFigures targets = new IatiFigures(period, "target");
    IatiFigures actuals = new IatiFigures(period, "actual");
    Set<IatiCombination> combinations = new LinkedHashSet<>(targets.combinations());
    combinations.addAll(actuals.combinations());
    if (combinations.isEmpty()) {
      combinations.add(EVERYTHING);
    }
    for (IatiCombination about : combinations) {
      int count = Math.max(1, Math.max(targets.count(about), actuals.count(about)));
      for (int i = 0; i < count; i++) {
        rows.add(
            new IatiRow(
                indicator,
                period,
                about,
                baselines.at(about, 0),
                targets.at(about, i),
                actuals.at(about, i)));
      }
      joined.add(about);
    }
  }

  private void loneBaselines() {
    for (IatiCombination about : baselines.combinations()) {
      for (int i = joined.contains(about) ? 1 : 0; i < baselines.count(about); i++) {
        Optional<Element> baseline = baselines.at(about, i);
        rows.add(
            new IatiRow(
                indicator,
                baseline.orElse(indicator),
                about,
                baseline,
                Optional.empty(),
                Optional.empty()));
      }
    }
  }
}
