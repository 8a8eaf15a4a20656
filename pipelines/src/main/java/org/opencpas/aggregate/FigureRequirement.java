package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.framework.Territory;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.ConditionResult;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.TargetScope;
import org.opencpas.series.Behaviour;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.DueCells;

/**
 * A condition on an indicator: its undivided figure, of a region or of each region below it that
 * reports the indicator, against a threshold. A figure that is not complete is none.
 */
final class FigureRequirement implements Requirement {
  private final Framework framework;
  private final Mission mission;
  private final CoverageSpan span;
  private final Set<PeriodType> computed;
  private final BenchmarkCondition condition;
  private final Indicator indicator;
  private final String regionId;
  private final Territory territory;
  private final ThresholdRule rule;

  /**
   * Takes a condition that names an indicator of the framework.
   *
   * @param computed types of period of which figures are made; empty: the data's own
   */
  FigureRequirement(
      Framework framework,
      Mission mission,
      CoverageSpan span,
      Set<PeriodType> computed,
      BenchmarkCondition condition) {
    this.framework = framework;
    this.mission = mission;
    this.span = span;
    this.computed = computed;
    this.condition = condition;
    this.indicator =
        framework.indicator(Objects.requireNonNull(condition.getIndicatorId())).orElseThrow();
    this.regionId =
        condition.getRegionId() == null ? mission.getRootRegionId() : condition.getRegionId();
    this.territory = framework.territory(mission);
    this.rule = new ThresholdRule(condition);
  }

  @Override
  public BenchmarkCondition condition() {
    return condition;
  }

  @Override
  public String regionId() {
    return regionId;
  }

  @Override
  public Optional<Reason> obstacle() {
    String other = indicator.getMissionId();
    boolean isOfMission = other == null || other.equals(mission.getMissionId());
    if (!isOfMission || !framework.isInMissionArea(regionId, mission)) {
      return Optional.of(Reason.NOT_DUE);
    }
    return Behaviour.of(indicator) == Behaviour.QUALITATIVE
        ? Optional.of(Reason.QUALITATIVE)
        : Optional.empty();
  }

  @Override
  public Optional<PeriodType> rhythm() {
    return DueCells.periodType(indicator.getFrequency());
  }

  @Override
  public Optional<Reason> obstacleIn(PeriodType type) {
    boolean isOwn = rhythm().isEmpty() || rhythm().get() == type;
    boolean isMade = computed.isEmpty() ? isOwn : computed.contains(type);
    return isMade ? Optional.empty() : Optional.of(Reason.NOT_COMPUTED);
  }

  @Override
  public Optional<LocalDate> from() {
    return Stream.of(
            Optional.ofNullable(mission.getEstablishedOn()),
            Optional.ofNullable(indicator.getValidFrom()))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .or(span::start);
  }

  @Override
  public Optional<LocalDate> until() {
    return Optional.ofNullable(indicator.getValidTo());
  }

  @Override
  public List<Period> spoken(Knowledge knowledge) {
    List<Period> periods = new ArrayList<>();
    for (IndicatorProgress row : knowledge.figures().reported(condition.getIndicatorId())) {
      Period period = new Period(row.getPeriodStart(), row.getPeriodEnd());
      if (isUnder(row.getRegionId(), period.lastDay())) {
        periods.add(period);
      }
    }
    return periods;
  }

  @Override
  public Finding find(Period period, Knowledge knowledge) {
    List<Finding.Part> parts = new ArrayList<>();
    for (String region : regions(period, knowledge)) {
      parts.add(part(region, knowledge.figures().at(indicator.getIndicatorId(), region, period)));
    }
    return parts.isEmpty() ? Finding.silent(Reason.NOT_DUE) : Finding.everywhere(parts);
  }

  private Finding.Part part(String region, @Nullable IndicatorProgress row) {
    if (row == null) {
      String reason = Reason.NOT_DUE.code();
      return new Finding.Part(region, null, ConditionResult.silent, reason, null, null);
    }
    Double value = row.getValue();
    return value == null
        ? new Finding.Part(region, null, ConditionResult.silent, silence(row), row, null)
        : new Finding.Part(region, value, rule.judge(value), null, row, null);
  }

  /** Why a figure has no value; that its target is one for another region does not matter here. */
  private static String silence(IndicatorProgress row) {
    String reason = Objects.requireNonNull(row.getReason());
    if (!reason.equals(Reason.NOT_AT_TARGET_LEVEL.code())) {
      return reason;
    }
    if (row.getCellsExpected() == 0) {
      return Reason.NOT_APPLICABLE.code();
    }
    boolean isPart = row.getCellsObserved() > 0 && row.getCellsObserved() < row.getCellsExpected();
    return (isPart ? Reason.INCOMPLETE : Reason.NO_VALUE).code();
  }

  private Set<String> regions(Period period, Knowledge knowledge) {
    if (condition.getScope() == TargetScope.total) {
      return Set.of(regionId);
    }
    LocalDate day = period.lastDay();
    Set<String> regions = new TreeSet<>();
    if (rhythm().isPresent()) {
      for (Region region : framework.reportingRegions(mission, indicator, day)) {
        regions.add(region.getRegionId());
      }
    } else {
      for (IndicatorProgress row : knowledge.figures().reported(condition.getIndicatorId())) {
        if (period.equals(new Period(row.getPeriodStart(), row.getPeriodEnd()))) {
          regions.add(row.getRegionId());
        }
      }
    }
    regions.removeIf(each -> !isUnder(each, day));
    return regions;
  }

  /** Whether a region is the condition's own or lies under it on a day. */
  private boolean isUnder(String region, LocalDate day) {
    Territory.Tree tree = territory.on(day);
    int wanted = territory.number(regionId);
    int place = territory.number(region);
    while (place >= 0 && place != wanted) {
      place = tree.level(place) < 0 ? -1 : tree.parent(place);
    }
    return place >= 0;
  }

  @Override
  public Reason silence() {
    return Reason.NO_VALUE;
  }
}
