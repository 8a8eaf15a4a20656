package org.opencpas.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetPath;

/**
 * Finds the baseline and target of a fact.
 *
 * <p>What came with the fact wins, baseline and target each for itself; the rest comes from the
 * table targets: rows of the same indicator, region and disaggregation that were known on the as-of
 * date, for each target date (the end of the target period) the one set last, of several set on one
 * day the last in the table. Of several target dates the first that is no earlier than the fact's
 * end holds; when all have passed, the last.
 */
final class GoalBook {
  /** What targets and facts are matched by. */
  private record Series(
      String missionId, String indicatorId, String regionId, String disaggregation) {}

  private final Framework framework;
  private final AsOf asOf;
  private final Map<Series, NavigableMap<LocalDate, Target>> chosen = new HashMap<>();

  GoalBook(Framework framework, AsOf asOf) {
    this.framework = framework;
    this.asOf = asOf;
  }

  /** The goal of a fact; without a target it may still hold a baseline. */
  Goal find(Observation fact) {
    Period period = new Period(fact.getPeriodStart(), fact.getPeriodEnd());
    Optional<Target> row = choose(fact, period);
    Double ownBaseline = fact.getBaselineValue();
    Double baseline =
        ownBaseline != null ? ownBaseline : row.map(Target::getBaselineValue).orElse(null);
    Period baselinePeriod =
        ownBaseline != null
            ? parse(fact.getBaselinePeriod())
            : row.map(target -> parse(target.getBaselinePeriod())).orElse(null);
    if (fact.getTargetValue() != null) {
      Period own = parse(fact.getTargetPeriod());
      return new Goal(
          baseline,
          baselinePeriod,
          null,
          fact.getTargetValue(),
          null,
          row.map(Target::getTolerance).orElse(null),
          own == null ? period : own,
          TargetPath.linear);
    }
    return row.map(
            target ->
                new Goal(
                    baseline,
                    baselinePeriod,
                    target.getTargetLow(),
                    target.getTargetValue(),
                    target.getTargetHigh(),
                    target.getTolerance(),
                    Period.parse(target.getTargetPeriod()).orElseThrow(),
                    target.getPath()))
        .orElseGet(
            () ->
                new Goal(
                    baseline, baselinePeriod, null, null, null, null, period, TargetPath.linear));
  }

  private Optional<Target> choose(Observation fact, Period period) {
    String root = framework.mission(fact.getMissionId()).map(Mission::getRootRegionId).orElse("");
    NavigableMap<LocalDate, Target> byEnd =
        chosen.computeIfAbsent(
            new Series(
                fact.getMissionId(),
                fact.getIndicatorId(),
                fact.getRegionId(),
                fact.getDisaggregation()),
            series -> byEnd(series, root));
    var due = byEnd.ceilingEntry(period.end());
    var last = due == null ? byEnd.lastEntry() : due;
    return Optional.ofNullable(last).map(Map.Entry::getValue);
  }

  /** The targets of a series by their dates, those that were set last. */
  private NavigableMap<LocalDate, Target> byEnd(Series series, String root) {
    TreeMap<LocalDate, Target> byEnd = new TreeMap<>();
    framework.targets(series.indicatorId()).stream()
        .filter(target -> asOf.knows(target.getSetOn()))
        .filter(target -> target.getDisaggregation().equals(series.disaggregation()))
        .filter(target -> isFor(target, series.regionId(), root))
        .sorted(
            Comparator.comparing(
                Target::getSetOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
        .forEach(
            target ->
                byEnd.put(Period.parse(target.getTargetPeriod()).orElseThrow().end(), target));
    return byEnd;
  }

  private static boolean isFor(Target target, String regionId, String root) {
    String region = target.getRegionId();
    return regionId.equals(region == null ? root : region);
  }

  private static @Nullable Period parse(@Nullable String text) {
    return text == null ? null : Period.parse(text).orElse(null);
  }
}
