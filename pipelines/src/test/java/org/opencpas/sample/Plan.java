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
import org.opencpas.sample.PlainTable.Row;

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
      String resetsOn,
      String direction,
      String resultLevel,
      String component,
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

  /** An objective. */
  record Objective(String id, String parent, double weight) {}

  /** A target; texts are empty and numbers and dates null when not given. */
  record Target(
      String indicator,
      String region,
      String disaggregation,
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

  /** Reads the tables of a workspace that the computation needs. */
  static Plan read(Path workspace) {
    Path folder = workspace.resolve("framework");
    Plan plan = new Plan();
    for (Row row : PlainTable.read(folder.resolve("missions.csv")).rows()) {
      String id = row.cell("mission_id");
      plan.missions.put(
          id,
          new Mission(
              id,
              row.cell("root_region_id"),
              date(row.cell("established_on")),
              date(row.cell("closed_on"))));
    }
    for (Row row : PlainTable.read(folder.resolve("regions.csv")).rows()) {
      plan.regions.add(
          new Region(
              row.cell("region_id"),
              Integer.parseInt(row.cell("level")),
              row.cell("parent_id"),
              date(row.cell("valid_from")),
              date(row.cell("valid_to"))));
    }
    for (Row row : PlainTable.read(folder.resolve("objectives.csv")).rows()) {
      String id = row.cell("objective_id");
      double weight = or(number(row.cell("weight")), 1);
      plan.objectives.put(id, new Objective(id, row.cell("parent_id"), weight));
    }
    for (Row row : PlainTable.read(folder.resolve("indicators.csv")).rows()) {
      Indicator indicator = indicator(row);
      plan.indicators.put(indicator.id(), indicator);
      plan.components.put(indicator.id(), new TreeSet<>(Set.of(indicator.component())));
    }
    for (Row row : PlainTable.read(folder.resolve("indicator_components.csv")).rows()) {
      plan.componentsOf(row.cell("indicator_id")).add(row.cell("component"));
    }
    for (Row row : PlainTable.read(folder.resolve("targets.csv")).rows()) {
      plan.targets.add(target(row));
    }
    return plan;
  }

  private static Indicator indicator(Row row) {
    String level = row.cell("region_level");
    return new Indicator(
        row.cell("indicator_id"),
        row.cell("mission_id"),
        row.cell("objective_id"),
        row.cell("unit"),
        row.cell("measure"),
        row.cell("value_kind"),
        row.cell("resets_on"),
        row.cell("direction"),
        row.cell("result_level"),
        row.cell("component"),
        row.cell("frequency"),
        level.isEmpty() ? null : Integer.valueOf(level),
        (int) or(number(row.cell("grace_days")), 0),
        or(number(row.cell("weight")), 1),
        number(row.cell("range_low")),
        number(row.cell("range_high")),
        row.cell("sensitivity").isEmpty() ? "internal" : row.cell("sensitivity"),
        date(row.cell("valid_from")),
        date(row.cell("valid_to")));
  }

  private static Target target(Row row) {
    return new Target(
        row.cell("indicator_id"),
        row.cell("region_id"),
        row.cell("disaggregation"),
        number(row.cell("baseline_value")),
        row.cell("baseline_period"),
        number(row.cell("target_low")),
        number(row.cell("target_value")),
        number(row.cell("target_high")),
        Span.parse(row.cell("target_period")).orElseThrow(),
        row.cell("path").isEmpty() ? "linear" : row.cell("path"),
        number(row.cell("tolerance")),
        date(row.cell("set_on")));
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static @Nullable Double number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private static double or(@Nullable Double given, double usual) {
    return given == null ? usual : given;
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

  /** Whether an objective is another or lies under it. */
  boolean isUnder(String objective, String upper) {
    String next = objective;
    while (!next.isEmpty() && !next.equals(upper)) {
      Objective at = objectives.get(next);
      next = at == null ? "" : at.parent();
    }
    return !next.isEmpty();
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
