package org.opencpas.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Observation;

/**
 * The facts of one indicator on their way from then to now, step by step: first the baselines and
 * targets that facts of both carry, then the facts that came later, those that were reported
 * otherwise, and those that were taken back.
 *
 * <p>A fact is reported otherwise where a figure could tell: another value, numerator, denominator,
 * range, status, unit, finding or survey. Who reported it, when and in which file do not count.
 */
public final class FactSteps {
  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::getMissionId)
          .thenComparing(Observation::getIndicatorId)
          .thenComparing(Observation::getRegionId)
          .thenComparing(Observation::getComponent)
          .thenComparing(Observation::getDisaggregation)
          .thenComparing(Observation::getPeriodStart)
          .thenComparing(Observation::getPeriodEnd);

  private static final List<Function<Observation, @Nullable Object>> BASELINE =
      List.of(Observation::getBaselineValue, Observation::getBaselinePeriod);
  private static final List<Function<Observation, @Nullable Object>> TARGET =
      List.of(Observation::getTargetValue, Observation::getTargetPeriod);
  private static final List<Function<Observation, @Nullable Object>> CONTENT =
      List.of(
          Observation::getValue,
          Observation::getStatus,
          Observation::getNumerator,
          Observation::getDenominator,
          Observation::getLow,
          Observation::getHigh,
          Observation::getTextValue,
          Observation::getUnit,
          Observation::getSensitivity,
          Observation::getRespondents,
          Observation::getDesignEffect,
          Observation::getQuestion,
          Observation::getFrame);

  private final List<Observation> then;
  private final List<Observation> now;

  /** Facts of then that still are, in the order of then, and the same facts now. */
  private final List<Observation> kept = new ArrayList<>();

  private final List<Observation> keptNow = new ArrayList<>();
  private final List<Observation> late = new ArrayList<>();
  private final List<Observation> retracted = new ArrayList<>();

  /**
   * Sets the facts of then against those of now.
   *
   * @param then each fact once, as it held then
   * @param now each fact once, as it holds now
   */
  public FactSteps(List<Observation> then, List<Observation> now) {
    this.then = sorted(then);
    this.now = sorted(now);
    Map<Fact, Observation> today = new HashMap<>();
    this.now.forEach(fact -> today.put(Fact.of(fact), fact));
    for (Observation fact : this.then) {
      Observation same = today.remove(Fact.of(fact));
      if (same == null) {
        retracted.add(fact);
      } else {
        kept.add(fact);
        keptNow.add(same);
      }
    }
    late.addAll(today.values());
  }

  /** The facts then. */
  public List<Observation> then() {
    return then;
  }

  /** The facts once a step, and all before it, has been taken. */
  public List<Observation> after(Step step) {
    if (Step.RETRACTED.isBy(step)) {
      return now;
    }
    if (!Step.BASELINE.isBy(step)) {
      return then;
    }
    List<Observation> facts = new ArrayList<>(then.size() + late.size());
    for (int i = 0; i < kept.size(); i++) {
      facts.add(after(step, kept.get(i), keptNow.get(i)));
    }
    facts.addAll(retracted);
    if (Step.LATE.isBy(step)) {
      facts.addAll(late);
    }
    return sorted(facts);
  }

  private static Observation after(Step step, Observation before, Observation today) {
    if (Step.CORRECTED.isBy(step)) {
      return today;
    }
    if (!differs(BASELINE, before, today) && !differs(TARGET, before, today)) {
      return before;
    }
    Observation.Builder fact =
        Observation.newBuilder(before)
            .setBaselineValue(today.getBaselineValue())
            .setBaselinePeriod(today.getBaselinePeriod());
    if (Step.TARGET.isBy(step)) {
      fact.setTargetValue(today.getTargetValue()).setTargetPeriod(today.getTargetPeriod());
    }
    return fact.build();
  }

  /** Facts that stand on one side alone, or otherwise, once each; in no particular order. */
  public List<Observation> differing() {
    List<Observation> differing = new ArrayList<>(late);
    differing.addAll(retracted);
    for (int i = 0; i < kept.size(); i++) {
      Observation before = kept.get(i);
      Observation today = keptNow.get(i);
      if (differs(BASELINE, before, today)
          || differs(TARGET, before, today)
          || differs(CONTENT, before, today)) {
        differing.add(before);
      }
    }
    return differing;
  }

  /** Whether a step changes a fact. */
  public boolean changes(Step step) {
    return switch (step) {
      case BASELINE -> keptDiffer(BASELINE);
      case TARGET -> keptDiffer(TARGET);
      case LATE -> !late.isEmpty();
      case CORRECTED -> keptDiffer(CONTENT);
      case RETRACTED -> !retracted.isEmpty();
      case SCOPE, BOUNDARY, DEFINITION, WEIGHTS, METHOD, UNEXPLAINED -> false;
    };
  }

  private boolean keptDiffer(List<Function<Observation, @Nullable Object>> fields) {
    for (int i = 0; i < kept.size(); i++) {
      if (differs(fields, kept.get(i), keptNow.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean differs(
      List<Function<Observation, @Nullable Object>> fields, Observation one, Observation other) {
    for (Function<Observation, @Nullable Object> field : fields) {
      if (!Objects.equals(field.apply(one), field.apply(other))) {
        return true;
      }
    }
    return false;
  }

  private static List<Observation> sorted(List<Observation> facts) {
    return facts.stream().sorted(ORDER).toList();
  }
}
