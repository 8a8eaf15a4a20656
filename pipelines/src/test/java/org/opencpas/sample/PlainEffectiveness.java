package org.opencpas.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainPlaces.Place;
import org.opencpas.sample.PlainProgress.Progress;

/** The profile by component, region, period and result level. */
final class PlainEffectiveness {

  /** A row of the profile; what cannot be told is null, or empty for a text. */
  record Profile(
      Place place,
      String component,
      String mandateComponent,
      String level,
      @Nullable Double score,
      @Nullable Double low,
      @Nullable Double high,
      PlainSensitivity.Range range,
      PlainSensitivity.Better better,
      int expected,
      int observed,
      @Nullable Double weightObserved,
      @Nullable Double shareMet,
      @Nullable Double shareReversed,
      String worst,
      boolean outputOnly,
      String reason,
      String lowObjective,
      PlainGrade grade) {}

  /** Reasons of rows of which it is not known whether they are met. */
  private static final Set<String> UNJUDGED =
      Set.of(
          "no_target",
          "not_at_target_level",
          "qualitative",
          "target_window_mismatch",
          "incomplete");

  /** Reasons for which progress of regions with goals of their own is not put together. */
  private static final Set<String> NOT_ADDED = Set.of("not_additive", "no_numerator");

  private final Plan plan;
  private final PlainPlaces places;
  private final PlainSensitivity sensitivity;

  private PlainEffectiveness(Plan plan, PlainPlaces places, PlainDrawn drawn) {
    this.plan = plan;
    this.places = places;
    this.sensitivity = new PlainSensitivity(drawn);
  }

  /** A row for every place, component and level that an indicator belongs to. */
  static List<Profile> of(Plan plan, PlainPlaces places, PlainDrawn drawn) {
    PlainEffectiveness all = new PlainEffectiveness(plan, places, drawn);
    List<Profile> rows = new ArrayList<>();
    Set<String> themes = new TreeSet<>();
    plan.indicators.values().forEach(each -> themes.add(each.mandateComponent()));
    themes.remove("");
    for (Place place : places.all()) {
      Set<String> due = places.due(place);
      for (String level : List.of("output", "outcome", "impact")) {
        for (String component : List.of("military", "police", "civilian", "support", "all")) {
          all.add(place, component, "all", level, due, rows);
        }
        for (String theme : themes) {
          all.add(place, "all", theme, level, due, rows);
        }
      }
    }
    return rows;
  }

  private void add(
      Place place,
      String component,
      String theme,
      String level,
      Set<String> due,
      List<Profile> rows) {
    if (level.equals("impact") && !(component.equals("all") && theme.equals("all"))) {
      return;
    }
    Set<String> members = members(place, component, theme, level);
    if (!members.isEmpty()) {
      List<PlainVoice> voices = voices(place, component, members, due);
      boolean outputOnly = level.equals("output") && restsOnOutputs(place.mission(), members);
      rows.add(profile(place, component, theme, level, voices, outputOnly));
    }
  }

  private Set<String> members(Place place, String component, String theme, String level) {
    Set<String> members = new TreeSet<>(places.at(place).keySet());
    members.removeIf(id -> !belongs(id, component, theme, level));
    return members;
  }

  private List<PlainVoice> voices(
      Place place, String component, Set<String> members, Set<String> due) {
    List<PlainVoice> voices = new ArrayList<>();
    for (String id : members) {
      if (due.contains(id)) {
        double weight = plan.weight(plan.indicator(id));
        List<Progress> here = places.at(place).getOrDefault(id, List.of());
        voices.add(PlainVoice.of(id, weight, component, here));
      }
    }
    return voices;
  }

  /** The draws against the latest period with a row that was over by the last renewal. */
  private PlainSensitivity.Better better(
      Place place,
      String component,
      String theme,
      String level,
      List<PlainVoice> voices,
      String reason) {
    LocalDate renewal =
        PlainMandate.of(plan, place.mission()).renewedBefore(place.span().lastDay());
    boolean isMandate = place.type().equals("mandate");
    Place before = null;
    for (Place each : places.earlier(place, isMandate ? place.span().start() : renewal)) {
      before = members(each, component, theme, level).isEmpty() ? before : each;
    }
    if (renewal == null || before == null) {
      return sensitivity.none(renewal == null ? "no_renewal" : "no_value");
    }
    List<PlainVoice> then =
        voices(before, component, members(before, component, theme, level), places.due(before));
    return sensitivity.better(place.mission(), voices, before.span(), then, reason);
  }

  private boolean belongs(String indicator, String component, String theme, String level) {
    Plan.Indicator found = plan.indicator(indicator);
    boolean serves = component.equals("all") || plan.componentsOf(indicator).contains(component);
    boolean isOfTheme = theme.equals("all") || found.mandateComponent().equals(theme);
    return serves && isOfTheme && found.resultLevel().equals(level);
  }

  private Profile profile(
      Place place,
      String component,
      String theme,
      String level,
      List<PlainVoice> voices,
      boolean outputOnly) {
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal scored = BigDecimal.ZERO;
    BigDecimal points = BigDecimal.ZERO;
    BigDecimal judged = BigDecimal.ZERO;
    BigDecimal met = BigDecimal.ZERO;
    BigDecimal reversed = BigDecimal.ZERO;
    int observed = 0;
    String worst = "";
    double lowest = Double.POSITIVE_INFINITY;
    for (PlainVoice voice : voices) {
      all = all.add(new BigDecimal(voice.weight()));
      scored = scored.add(voice.scoredWeight());
      points = points.add(voice.points());
      for (Progress row : voice.rows()) {
        judged = isJudged(row) ? judged.add(voice.share()) : judged;
        met = row.status().equals("met") ? met.add(voice.share()) : met;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (Progress row : voice.scored()) {
        reversed = PlainVoice.clipped(row).signum() < 0 ? reversed.add(voice.share()) : reversed;
        sum = sum.add(PlainVoice.clipped(row));
      }
      if (!voice.scored().isEmpty()) {
        observed++;
        double mean = sum.doubleValue() / voice.scored().size();
        worst = mean < lowest ? voice.indicator() : worst;
        lowest = Math.min(mean, lowest);
      }
    }
    Double available = ratio(scored, all);
    String lowObjective = "";
    String reason = "";
    if (voices.isEmpty()) {
      reason = "nothing_expected";
    } else if (scored.signum() == 0) {
      reason = observed > 0 ? "zero_weight" : "nothing_scored";
    } else if (isLow(available)) {
      reason = "low_availability";
    } else {
      lowObjective = lowObjective(voices);
      reason = lowObjective.isEmpty() ? "" : "low_availability";
    }
    BigDecimal missing = all.subtract(scored);
    Double score = reason.isEmpty() ? ratio(points, scored) : null;
    return new Profile(
        place,
        component,
        theme,
        level,
        score,
        ratio(points.subtract(missing), all),
        ratio(points.add(missing), all),
        sensitivity.range(place.mission(), voices, score, reason),
        better(place, component, theme, level, voices, reason),
        voices.size(),
        observed,
        available,
        ratio(met, judged),
        ratio(reversed, scored),
        worst,
        outputOnly,
        reason,
        lowObjective,
        PlainGrade.of(plan, voices));
  }

  private static boolean isJudged(Progress row) {
    if (!row.status().equals("not_computable")) {
      return !row.status().equals("no_data");
    }
    Integer met = row.regionsMet();
    Integer judged = row.regionsJudged();
    boolean isNotAdded = NOT_ADDED.contains(row.reason()) && row.target() == null;
    if (row.matchedShare() != null || isNotAdded) {
      return met != null && judged != null && met < judged;
    }
    return row.figure().value != null && !UNJUDGED.contains(row.reason());
  }

  static boolean isLow(@Nullable Double available) {
    return available == null || available < 2.0 / 3 - 1e-12;
  }

  /** The topmost objective under which too little was observed, of equals the first by id. */
  private String lowObjective(List<PlainVoice> voices) {
    List<String> low = new ArrayList<>();
    for (String objective : plan.objectives.keySet()) {
      BigDecimal all = BigDecimal.ZERO;
      BigDecimal scored = BigDecimal.ZERO;
      for (PlainVoice voice : voices) {
        if (plan.isUnder(plan.indicator(voice.indicator()).objective(), objective)) {
          all = all.add(new BigDecimal(voice.weight()));
          scored = scored.add(voice.scoredWeight());
        }
      }
      if (all.signum() > 0 && isLow(ratio(scored, all))) {
        low.add(objective);
      }
    }
    low.sort(Comparator.comparing(plan::depth).thenComparing(Comparator.naturalOrder()));
    return low.isEmpty() ? "" : low.get(0);
  }

  static @Nullable Double ratio(BigDecimal part, BigDecimal whole) {
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
