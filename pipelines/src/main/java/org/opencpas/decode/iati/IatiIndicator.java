package org.opencpas.decode.iati;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * Takes an indicator apart into rows. Of values of one period about the same, the first actual goes
 * with the first target, and so on. The first baseline about the same goes with all of them; a
 * baseline that goes with none is a row of its own, and so is a period or an indicator with nothing
 * in it, and a figure that cannot be used, so that it takes no other with it.
 */
final class IatiIndicator {
  private static final IatiCombination EVERYTHING = new IatiCombination(List.of(), "");

  private final Element indicator;
  private final Predicate<Element> isUnfit;
  private final IatiFigures baselines;
  private final List<IatiRow> rows = new ArrayList<>();
  private final Set<IatiCombination> joined = new LinkedHashSet<>();

  private IatiIndicator(Element indicator, Predicate<Element> isUnfit) {
    this.indicator = indicator;
    this.isUnfit = isUnfit;
    this.baselines = new IatiFigures(indicator, "baseline", isUnfit);
  }

  /**
   * The rows in the order of the file, baselines of their own last; at least one.
   *
   * @param isUnfit whether a baseline, target or actual cannot be used
   */
  static List<IatiRow> rows(Element indicator, Predicate<Element> isUnfit) {
    IatiIndicator parts = new IatiIndicator(indicator, isUnfit);
    XmlElements.children(indicator, "period").forEach(parts::period);
    parts.loneBaselines();
    if (parts.rows.isEmpty()) {
      parts.add(indicator, EVERYTHING, Optional.empty(), Optional.empty(), Optional.empty());
    }
    return parts.rows;
  }

  private void add(
      Element origin,
      IatiCombination about,
      Optional<Element> baseline,
      Optional<Element> target,
      Optional<Element> actual) {
    rows.add(new IatiRow(indicator, origin, about, baseline, target, actual));
  }

  private void addUnfit(Element figure) {
    add(figure, IatiCombination.of(figure), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private void period(Element period) {
    IatiFigures targets = new IatiFigures(period, "target", isUnfit);
    IatiFigures actuals = new IatiFigures(period, "actual", isUnfit);
    Set<IatiCombination> combinations = new LinkedHashSet<>(targets.combinations());
    combinations.addAll(actuals.combinations());
    if (combinations.isEmpty() && targets.unfit().isEmpty() && actuals.unfit().isEmpty()) {
      combinations.add(EVERYTHING);
    }
    for (IatiCombination about : combinations) {
      int count = Math.max(1, Math.max(targets.count(about), actuals.count(about)));
      for (int i = 0; i < count; i++) {
        add(period, about, baselines.at(about, 0), targets.at(about, i), actuals.at(about, i));
      }
      joined.add(about);
    }
    targets.unfit().forEach(this::addUnfit);
    actuals.unfit().forEach(this::addUnfit);
  }

  private void loneBaselines() {
    for (IatiCombination about : baselines.combinations()) {
      for (int i = joined.contains(about) ? 1 : 0; i < baselines.count(about); i++) {
        Optional<Element> baseline = baselines.at(about, i);
        add(baseline.orElse(indicator), about, baseline, Optional.empty(), Optional.empty());
      }
    }
    baselines.unfit().forEach(this::addUnfit);
  }
}
