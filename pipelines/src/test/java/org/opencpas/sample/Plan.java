package org.opencpas.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The framework as the model reads it. */
final class Plan {

  /** A mission; dates are null when not known. */
  record Mission(
      String id, String root, @Nullable LocalDate establishedOn, @Nullable LocalDate closedOn) {}

  /** A version of a region; dates are null when open. */
  record Region(
      String id,
      int level,
      String parent,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {
    /** Whether this version holds on a day. */
    boolean isValidOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || day.isBefore(validTo));
    }
  }

  /** An indicator; texts are empty and numbers and dates null when not given. */
  record Indicator(
      String id,
      String mission,
      String objective,
      String unit,
      String measure,
      String valueKind,
      String numeratorKind,
      String denominatorKind,
      boolean addsOverRegions,
      String resetsOn,
      String direction,
      String resultLevel,
      String component,
      String mandateComponent,
      String independence,
      String frequency,
      @Nullable Integer regionLevel,
      int graceDays,
      double weight,
      @Nullable Double rangeLow,
      @Nullable Double rangeHigh,
      String sensitivity,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {
    /** Whether it is used in a mission. */
    boolean isOf(String missionId) {
      return mission.isEmpty() || mission.equals(missionId);
    }
  }

  /** An objective; texts are empty when not given. */
  record Objective(
      String id,
      String mission,
      String parent,
      double weight,
      String mandateReference,
      String priority) {}

  /** A mandate event; the day is the one from which it has effect. */
  record MandateEvent(
      String id,
      String mission,
      String type,
      String authority,
      LocalDate day,
      @Nullable LocalDate expiresOn) {}

  /** People of a region from a day on. */
  record Population(String region, LocalDate from, double people) {}

  /** Persons whom an authority authorised from a day on. */
  record Ceiling(
      String mission, String authority, String category, long authorised, LocalDate from) {}

  /** A signed judgement; the region is empty for the mission. */
  record Assessment(
      String id,
      String mission,
      String subject,
      String region,
      Span span,
      String rating,
      LocalDate signedOn) {}

  /** A benchmark; texts are empty and the day is null when not given. */
  record Benchmark(
      String id,
      String mission,
      String title,
      String parties,
      String instruments,
      String combine,
      int hold,
      int fail,
      @Nullable LocalDate dueDate) {}

  /** A condition of a benchmark; of indicator and subject one is empty, the region for the root. */
  record Condition(
      String benchmark,
      String indicator,
      String subject,
      String region,
      String scope,
      String comparison,
      double threshold,
      @Nullable Double high) {}

  /** A target; texts are empty and numbers and dates null when not given. */
  record Target(
      String id,
      String indicator,
      String region,
      String disaggregation,
      String scope,
      String kind,
      @Nullable Double baselineValue,
      String baselinePeriod,
      @Nullable Double low,
      @Nullable Double value,
      @Nullable Double high,
      Span span,
      String path,
      @Nullable Double tolerance,
      @Nullable LocalDate setOn) {}

  final Map<String, Mission> missions = new LinkedHashMap<>();
  final Map<String, Indicator> indicators = new LinkedHashMap<>();
  final Map<String, Objective> objectives = new LinkedHashMap<>();
  final List<Region> regions = new ArrayList<>();
  final List<Target> targets = new ArrayList<>();
  final Map<String, Set<String>> components = new LinkedHashMap<>();
  final Map<String, Set<String>> conditions = new LinkedHashMap<>();
  final Set<String> counted = new TreeSet<>();
  final List<MandateEvent> mandateEvents = new ArrayList<>();
  final List<Population> populations = new ArrayList<>();
  final List<Ceiling> ceilings = new ArrayList<>();
  final List<Assessment> assessments = new ArrayList<>();
  final List<Benchmark> benchmarks = new ArrayList<>();
  final List<Condition> benchmarkConditions = new ArrayList<>();

  /** Reads the tables of a workspace that the computation needs. */
  static Plan read(Path workspace) {
    return new PlanReading(workspace.resolve("framework")).plan();
  }

  /** The same with other targets. */
  Plan withTargets(List<Target> others) {
    Plan plan = new Plan();
    plan.missions.putAll(missions);
    plan.indicators.putAll(indicators);
    plan.objectives.putAll(objectives);
    plan.regions.addAll(regions);
    plan.targets.addAll(others);
    plan.components.putAll(components);
    plan.conditions.putAll(conditions);
    plan.counted.addAll(counted);
    plan.mandateEvents.addAll(mandateEvents);
    plan.populations.addAll(populations);
    plan.ceilings.addAll(ceilings);
    plan.assessments.addAll(assessments);
    plan.benchmarks.addAll(benchmarks);
    plan.benchmarkConditions.addAll(benchmarkConditions);
    return plan;
  }

  /** The components that an indicator serves. */
  Set<String> componentsOf(String indicator) {
    return components.computeIfAbsent(indicator, absent -> new TreeSet<>());
  }

  /** A mission that is known to exist. */
  Mission mission(String id) {
    return Optional.ofNullable(missions.get(id)).orElseThrow();
  }

  /** An indicator that is known to exist. */
  Indicator indicator(String id) {
    return Optional.ofNullable(indicators.get(id)).orElseThrow();
  }

  /** Level of a region in its tree. */
  int level(String regionId) {
    int level = 0;
    for (Region region : regions) {
      level = region.id().equals(regionId) ? region.level() : level;
    }
    return level;
  }

  /** The level whose regions report an indicator; 0, the root, where it names none. */
  static int reportingLevel(Indicator indicator) {
    return indicator.regionLevel() == null ? 0 : indicator.regionLevel();
  }

  /** The regions above a region on a day, the nearest first. */
  List<String> above(String regionId, LocalDate day) {
    List<String> above = new ArrayList<>();
    String next = parent(regionId, day);
    while (!next.isEmpty()) {
      above.add(next);
      next = parent(next, day);
    }
    return above;
  }

  private String parent(String regionId, LocalDate day) {
    for (Region region : regions) {
      if (region.id().equals(regionId) && region.isValidOn(day)) {
        return region.parent();
      }
    }
    return "";
  }

  /** People of a region on a day; null when not known. */
  @Nullable Double population(String regionId, LocalDate day) {
    Population latest = null;
    for (Population each : populations) {
      boolean fits = each.region().equals(regionId) && !each.from().isAfter(day);
      if (fits && (latest == null || each.from().isAfter(latest.from()))) {
        latest = each;
      }
    }
    return latest == null ? null : latest.people();
  }

  /** Whether a region is a mission's root or lies under it. */
  boolean isInArea(String regionId, Mission mission) {
    if (regionId.equals(mission.root())) {
      return true;
    }
    for (Region region : regions) {
      boolean child = region.id().equals(regionId) && !region.parent().isEmpty();
      if (child && isInArea(region.parent(), mission)) {
        return true;
      }
    }
    return false;
  }

  /** The place of events of a mission of which no place is known. */
  static String unknown(Mission mission) {
    return mission.root() + "-unknown";
  }

  /** Adds that place to the regions, once. */
  void needUnknown(Mission mission) {
    Region unknown = new Region(unknown(mission), 1, mission.root(), null, null);
    if (!regions.contains(unknown)) {
      regions.add(unknown);
    }
  }

  /** Regions of a mission and level on a day; the unknown place only for what is counted. */
  Set<String> regions(Mission mission, Indicator indicator, int level, LocalDate day) {
    Set<String> found = new TreeSet<>();
    for (Region region : regions) {
      boolean isMade = region.id().equals(unknown(mission));
      if (region.level() == level
          && region.isValidOn(day)
          && isInArea(region.id(), mission)
          && (!isMade || counted.contains(indicator.id()))) {
        found.add(region.id());
      }
    }
    return found;
  }

  /** Whether an objective is another or lies under it. */
  boolean isUnder(String objective, String upper) {
    String next = objective;
    while (!next.isEmpty() && !next.equals(upper)) {
      Objective at = objectives.get(next);
      next = at == null ? "" : at.parent();
    }
    return !next.isEmpty();
  }

  /** How many objectives lie above one. */
  int depth(String objective) {
    Objective at = objectives.get(objective);
    return at == null || at.parent().isEmpty() ? 0 : 1 + depth(at.parent());
  }

  /** Priority of an objective, or of the nearest above it that has one; empty when none has. */
  String priority(String objective) {
    Objective at = objectives.get(objective);
    return at == null ? "" : at.priority().isEmpty() ? priority(at.parent()) : at.priority();
  }

  /** Paragraph of the mandate, likewise. */
  String mandateReference(String objective) {
    Objective at = objectives.get(objective);
    if (at == null) {
      return "";
    }
    String own = at.mandateReference();
    return own.isEmpty() ? mandateReference(at.parent()) : own;
  }

  /** Weight of an indicator, multiplied up the tree of objectives. */
  double weight(Indicator indicator) {
    double weight = indicator.weight();
    Objective objective = objectives.get(indicator.objective());
    while (objective != null) {
      weight *= objective.weight();
      objective = objectives.get(objective.parent());
    }
    return weight;
  }
}
