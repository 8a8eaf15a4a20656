package org.opencpas.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainCoverage.Covered;
import org.opencpas.sample.PlainProgress.Progress;

/** The profile by component, region, period and result level. */
final class PlainEffectiveness {

  /** A region and period of a mission. */
  record Place(String mission, String region, Span span) {}

  /** A row of the profile; what cannot be told is null, or empty for a text. */
  record Profile(
      Place place,
      String component,
      String level,
      @Nullable Double score,
      @Nullable Double low,
      @Nullable Double high,
      int expected,
      int observed,
      @Nullable Double weightObserved,
      @Nullable Double shareMet,
      @Nullable Double shareReversed,
      String worst,
      boolean outputOnly,
      String reason) {}

  private final Plan plan;

  private PlainEffectiveness(Plan plan) {
    this.plan = plan;
  }

  /** A row for every place, component and level that an indicator belongs to. */
  static List<Profile> of(
      Plan plan,
      PlainAssessment assessment,
      Map<Fact, Progress> progress,
      Map<Fact.Cell, Covered> coverage) {
    Map<String, Place> places = new TreeMap<>();
    for (Fact fact : progress.keySet()) {
      put(places, new Place(fact.mission(), fact.region(), fact.span()));
    }
    for (Covered covered : coverage.values()) {
      Fact.Cell cell = covered.cell();
      if (covered.expected() == 1 && assessment.covers(cell.span())) {
        put(places, new Place(cell.mission(), cell.region(), cell.span()));
      }
    }
    PlainEffectiveness all = new PlainEffectiveness(plan);
    List<Profile> rows = new ArrayList<>();
    for (Place place : places.values()) {
      Map<String, List<Progress>> facts = factsOf(place, progress);
      Set<String> due = dueIn(place, coverage);
      for (String component : List.of("military", "police", "civilian", "support", "all")) {
        for (String level : List.of("output", "outcome", "impact")) {
          all.add(place, component, level, facts, due, rows);
        }
      }
    }
    return rows;
  }

  private static void put(Map<String, Place> places, Place place) {
    places.put(
        String.join(
            "\n",
            place.mission,
            place.region,
            place.span.start().toString(),
            place.span.end().toString()),
        place);
  }

  private static Map<String, List<Progress>> factsOf(Place place, Map<Fact, Progress> progress) {
    Map<String, List<Progress>> facts = new TreeMap<>();
    for (Progress each : progress.values()) {
      Fact fact = each.fact();
      if (place.equals(new Place(fact.mission(), fact.region(), fact.span()))) {
        facts.computeIfAbsent(fact.indicator(), absent -> new ArrayList<>()).add(each);
      }
    }
    return facts;
  }

  private static Set<String> dueIn(Place place, Map<Fact.Cell, Covered> coverage) {
    Set<String> due = new TreeSet<>();
    for (Covered covered : coverage.values()) {
      Fact.Cell cell = covered.cell();
      boolean here = place.equals(new Place(cell.mission(), cell.region(), cell.span()));
      if (here && covered.expected() == 1) {
        due.add(cell.indicator());
      }
    }
    return due;
  }

  private void add(
      Place place,
      String component,
      String level,
      Map<String, List<Progress>> facts,
      Set<String> due,
      List<Profile> rows) {
    if (level.equals("impact") && !component.equals("all")) {
      return;
    }
    Set<String> members = new TreeSet<>(facts.keySet());
    members.addAll(due);
    members.removeIf(id -> !belongs(id, component, level));
    if (!members.isEmpty()) {
      rows.add(profile(place, component, level, members, facts, due));
    }
  }

  private boolean belongs(String indicator, String component, String level) {
    boolean serves = component.equals("all") || plan.componentsOf(indicator).contains(component);
    return serves && plan.indicator(indicator).resultLevel().equals(level);
  }

  private Profile profile(
      Place place,
      String component,
      String level,
      Set<String> members,
      Map<String, List<Progress>> facts,
      Set<String> due) {
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal scored = BigDecimal.ZERO;
    BigDecimal points = BigDecimal.ZERO;
    BigDecimal judged = BigDecimal.ZERO;
    BigDecimal met = BigDecimal.ZERO;
    BigDecimal reversed = BigDecimal.ZERO;
    int expected = 0;
    int observed = 0;
    String worst = "";
    double lowest = Double.POSITIVE_INFINITY;
    for (String id : members) {
      if (!due.contains(id)) {
        continue;
      }
      expected++;
      double weight = plan.weight(plan.indicator(id));
      all = all.add(new BigDecimal(weight));
      List<Progress> shares =
          headlineOrParts(ownOrAll(component, facts.getOrDefault(id, List.of())));
      BigDecimal own = BigDecimal.ZERO;
      int count = 0;
      for (Progress share : shares) {
        BigDecimal part = new BigDecimal(weight / shares.size());
        if (share.met() != null) {
          judged = judged.add(part);
          met = share.met() ? met.add(part) : met;
        }
        if (share.achievement() != null && share.raw() != null) {
          BigDecimal point = new BigDecimal(Math.min(1, Math.max(-1, share.raw())));
          scored = scored.add(part);
          points = points.add(part.multiply(point));
          reversed = share.raw() < 0 ? reversed.add(part) : reversed;
          own = own.add(point);
          count++;
        }
      }
      if (count > 0) {
        observed++;
        double mean = own.doubleValue() / count;
        if (mean < lowest) {
          lowest = mean;
          worst = id;
        }
      }
    }
    Double available = ratio(scored, all);
    String reason = "";
    if (expected == 0) {
      reason = "nothing_expected";
    } else if (scored.signum() == 0) {
      reason = "nothing_scored";
    } else if (available == null || available < 2.0 / 3 - 1e-12) {
      reason = "low_availability";
    }
    BigDecimal missing = all.subtract(scored);
    return new Profile(
        place,
        component,
        level,
        reason.isEmpty() ? ratio(points, scored) : null,
        ratio(points.subtract(missing), all),
        ratio(points.add(missing), all),
        expected,
        observed,
        available,
        ratio(met, judged),
        ratio(reversed, scored),
        worst,
        level.equals("output") && restsOnOutputs(place.mission, members),
        reason);
  }

  /** What a component reported itself; where it did not, what everybody did. */
  private static List<Progress> ownOrAll(String component, List<Progress> facts) {
    List<Progress> own =
        facts.stream().filter(each -> each.fact().component().equals(component)).toList();
    return own.isEmpty() ? facts : own;
  }

  private static List<Progress> headlineOrParts(List<Progress> facts) {
    List<Progress> headlines = facts.stream().filter(each -> each.fact().isHeadline()).toList();
    return headlines.isEmpty() ? facts : headlines;
  }

  private static @Nullable Double ratio(BigDecimal part, BigDecimal whole) {
    if (whole.signum() == 0) {
      return null;
    }
    double ratio = part.doubleValue() / whole.doubleValue();
    return ratio == 0 ? 0.0 : ratio;
  }

  private boolean restsOnOutputs(String mission, Set<String> members) {
    for (String id : members) {
      String objective = plan.indicator(id).objective();
      boolean onlyOutputs = !objective.isEmpty();
      for (Plan.Indicator other : plan.indicators.values()) {
        boolean evidence =
            plan.isUnder(other.objective(), objective)
                && other.isOf(mission)
                && !other.resultLevel().equals("context");
        onlyOutputs &= !evidence || other.resultLevel().equals("output");
      }
      if (onlyOutputs) {
        return true;
      }
    }
    return false;
  }
}
