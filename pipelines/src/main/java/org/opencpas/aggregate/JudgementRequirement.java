package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.Period;
import org.opencpas.framework.DefinedRegion;
import org.opencpas.framework.Framework;
import org.opencpas.framework.Territory;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.ConditionResult;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.TargetScope;

/**
 * A condition on signed assessments of a subject: the rating, a number, against a threshold; of a
 * region, or of each region directly below it. Nothing is due of a judgement.
 */
final class JudgementRequirement implements Requirement {
  private final Mission mission;
  private final BenchmarkCondition condition;
  private final String subject;
  private final String regionId;
  private final Territory territory;
  private final ThresholdRule rule;
  private final boolean isInWords;

  /**
   * Takes a condition that names a subject.
   *
   * @param known ratings as known now
   */
  JudgementRequirement(
      Framework framework, Mission mission, BenchmarkCondition condition, Ratings known) {
    this.mission = mission;
    this.condition = condition;
    this.subject = Objects.requireNonNull(condition.getAssessmentSubject());
    this.regionId =
        condition.getRegionId() == null ? mission.getRootRegionId() : condition.getRegionId();
    this.territory = framework.territory(mission);
    this.rule = new ThresholdRule(condition);
    List<Assessment> all = new ArrayList<>();
    for (String region : regionsEver()) {
      all.addAll(known.of(subject, region));
    }
    this.isInWords =
        !all.isEmpty() && all.stream().allMatch(each -> Ratings.number(each).isEmpty());
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
    return isInWords ? Optional.of(Reason.RATING_IN_WORDS) : Optional.empty();
  }

  @Override
  public Optional<PeriodType> rhythm() {
    return Optional.empty();
  }

  @Override
  public Optional<Reason> obstacleIn(PeriodType type) {
    return Optional.empty();
  }

  @Override
  public Optional<LocalDate> from() {
    return Optional.empty();
  }

  @Override
  public Optional<LocalDate> until() {
    return Optional.empty();
  }

  @Override
  public List<Period> spoken(Knowledge knowledge) {
    List<Period> periods = new ArrayList<>();
    for (String region : regionsEver()) {
      for (Period period : knowledge.ratings().periods(subject, region)) {
        if (regions(period.lastDay()).contains(region)) {
          periods.add(period);
        }
      }
    }
    return periods;
  }

  @Override
  public Finding find(Period period, Knowledge knowledge) {
    List<Finding.Part> parts = new ArrayList<>();
    for (String region : regions(period.lastDay())) {
      parts.add(part(region, knowledge.ratings().at(subject, region, period)));
    }
    return parts.isEmpty() ? Finding.silent(Reason.NOT_JUDGED) : Finding.everywhere(parts);
  }

  private Finding.Part part(String region, @Nullable Assessment assessment) {
    if (assessment == null) {
      String reason = Reason.NOT_JUDGED.code();
      return new Finding.Part(region, null, ConditionResult.silent, reason, null, null);
    }
    OptionalDouble rating = Ratings.number(assessment);
    if (rating.isEmpty()) {
      String reason = Reason.RATING_IN_WORDS.code();
      return new Finding.Part(region, null, ConditionResult.silent, reason, null, assessment);
    }
    double value = rating.getAsDouble();
    return new Finding.Part(region, value, rule.judge(value), null, null, assessment);
  }

  private List<String> regionsEver() {
    return condition.getScope() == TargetScope.total ? List.of(regionId) : territory.ids();
  }

  private Set<String> regions(LocalDate day) {
    if (condition.getScope() == TargetScope.total) {
      return Set.of(regionId);
    }
    Set<String> regions = new TreeSet<>();
    Territory.Tree tree = territory.on(day);
    int above = territory.number(regionId);
    int level = above < 0 ? -1 : tree.level(above);
    if (level >= 0) {
      for (Region region : tree.regionsAtLevel(level + 1)) {
        if (tree.parent(territory.number(region.getRegionId())) == above) {
          regions.add(region.getRegionId());
        }
      }
    }
    regions.remove(DefinedRegion.unknownId(mission.getRootRegionId()));
    return regions;
  }

  @Override
  public Reason silence() {
    return Reason.NOT_JUDGED;
  }
}
