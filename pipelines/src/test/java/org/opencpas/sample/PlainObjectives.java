package org.opencpas.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencpas.sample.PlainPlaces.Place;
import org.opencpas.sample.PlainProgress.Progress;

/** Where each objective stands in every place in which one of its indicators was due. */
final class PlainObjectives {

  /** A row; what cannot be told is null, or empty for a text. */
  record Standing(
      Place place,
      String objective,
      String indicator,
      int expected,
      int observed,
      @Nullable Double weightObserved,
      @Nullable LocalDate thenEnd,
      @Nullable Double then,
      String thenReason,
      @Nullable Double now,
      @Nullable Double target,
      String status,
      String evidence,
      String reason,
      PlainGrade grade) {}

  /** The indicators that speak in one place, and their mean. */
  private record Chorus(
      List<PlainVoice> voices, Set<String> scored, @Nullable Double weight, @Nullable Double mean) {
    /** The mean where enough of the weight was observed. */
    @Nullable Double availableMean() {
      return PlainEffectiveness.isLow(weight) ? null : mean;
    }
  }

  private static final List<String> WEAK_TO_STRONG =
      List.of(
          "lost",
          "reversed",
          "missed",
          "far_behind",
          "behind",
          "too_early",
          "not_computable",
          "on_track",
          "met");

  private final Plan plan;
  private final PlainPlaces places;
  private final @Nullable LocalDate asOf;
  private final Map<String, PlainMandate> mandates = new TreeMap<>();

  private PlainObjectives(Plan plan, PlainPlaces places, @Nullable LocalDate asOf) {
    this.plan = plan;
    this.places = places;
    this.asOf = asOf;
    plan.missions.keySet().forEach(id -> mandates.put(id, PlainMandate.of(plan, id)));
  }

  /** A row for every objective and place. */
  static List<Standing> of(Plan plan, PlainPlaces places, @Nullable LocalDate asOf) {
    PlainObjectives all = new PlainObjectives(plan, places, asOf);
    List<Standing> rows = new ArrayList<>();
    for (Plan.Objective objective : plan.objectives.values()) {
      for (Place place : places.all()) {
        if (place.mission().equals(objective.mission()) && !all.due(objective, place).isEmpty()) {
          rows.add(all.standing(objective, place));
        }
      }
    }
    return rows;
  }

  private Set<String> due(Plan.Objective objective, Place place) {
    Set<String> due = new TreeSet<>(places.due(place));
    due.removeIf(id -> !isEvidenceOf(objective, id));
    return due;
  }

  private boolean isEvidenceOf(Plan.Objective objective, String indicator) {
    Plan.Indicator found = plan.indicator(indicator);
    return !found.resultLevel().equals("context")
        && plan.isUnder(found.objective(), objective.id());
  }

  /** The outcomes and impacts that are due, or else the outputs. */
  private Chorus chorus(Plan.Objective objective, Place place) {
    Set<String> due = due(objective, place);
    Set<String> speaking = new TreeSet<>(due);
    speaking.removeIf(id -> plan.indicator(id).resultLevel().equals("output"));
    List<PlainVoice> voices = new ArrayList<>();
    Set<String> scored = new TreeSet<>();
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal weight = BigDecimal.ZERO;
    BigDecimal points = BigDecimal.ZERO;
    for (String id : speaking.isEmpty() ? due : speaking) {
      PlainVoice voice = PlainVoice.of(id, plan.weight(plan.indicator(id)), "all", rows(place, id));
      voices.add(voice);
      if (!voice.scored().isEmpty()) {
        scored.add(id);
      }
      all = all.add(new BigDecimal(voice.weight()));
      weight = weight.add(voice.scoredWeight());
      points = points.add(voice.points());
    }
    return new Chorus(
        voices,
        scored,
        PlainEffectiveness.ratio(weight, all),
        PlainEffectiveness.ratio(points, weight));
  }

  private List<Progress> rows(Place place, String indicator) {
    return places.at(place).getOrDefault(indicator, List.of());
  }

  private Standing standing(Plan.Objective objective, Place place) {
    Chorus chorus = chorus(objective, place);
    List<Progress> headlines = new ArrayList<>();
    for (PlainVoice voice : chorus.voices) {
      headlines.addAll(headline(place, voice.indicator()));
    }
    return chorus.voices.size() == 1
        ? alone(objective, place, chorus, headlines)
        : together(objective, place, chorus, headlines);
  }

  /** The headline of the indicator's own component; without one, that of the first component. */
  private List<Progress> headline(Place place, String indicator) {
    String own = plan.indicator(indicator).component();
    for (String component : List.of(own, "military", "police", "civilian", "support")) {
      for (Progress row : rows(place, indicator)) {
        if (row.fact().isHeadline() && row.fact().component().equals(component)) {
          return List.of(row);
        }
      }
    }
    return List.of();
  }

  private Standing alone(
      Plan.Objective objective, Place place, Chorus chorus, List<Progress> headlines) {
    String indicator = chorus.voices.get(0).indicator();
    if (headlines.isEmpty()) {
      return row(
          objective,
          place,
          chorus,
          indicator,
          null,
          null,
          "no_value",
          null,
          null,
          "no_data",
          "no_value");
    }
    Progress row = headlines.get(0);
    Double now = row.figure().value;
    Progress before = before(place, row);
    Double then = before == null ? null : before.figure().value;
    LocalDate thenEnd = before == null || then == null ? null : before.fact().span().end();
    return row(
        objective,
        place,
        chorus,
        indicator,
        thenEnd,
        before == null ? row.baseline() : then,
        before == null ? "no_baseline" : before.reason(),
        now,
        row.target(),
        row.status(),
        now == null ? row.reason() : "");
  }

  private @Nullable LocalDate renewal(Place place) {
    PlainMandate mandate = mandates.get(place.mission());
    return mandate == null ? null : mandate.renewedBefore(place.span().lastDay());
  }

  /** The row of the same series at the last renewal; null when there is none. */
  private @Nullable Progress before(Place place, Progress row) {
    LocalDate renewal = renewal(place);
    Progress latest = null;
    for (Place other : places.earlier(place, renewal)) {
      for (Progress each : rows(other, row.fact().indicator())) {
        boolean same = each.figure().spot.series().equals(row.figure().spot.series());
        latest = same ? each : latest;
      }
    }
    return latest;
  }

  private Standing together(
      Plan.Objective objective, Place place, Chorus chorus, List<Progress> headlines) {
    Double now = chorus.availableMean();
    Place then = null;
    for (Place other : places.earlier(place, renewal(place))) {
      then = due(objective, other).isEmpty() ? then : other;
    }
    Chorus before = then == null ? null : chorus(objective, then);
    boolean same = before != null && before.scored.equals(chorus.scored);
    Double thenValue = same && before != null ? before.availableMean() : null;
    return row(
        objective,
        place,
        chorus,
        "",
        thenValue == null || then == null ? null : then.span().end(),
        thenValue,
        whyNotThen(place, before, same),
        now,
        1.0,
        weakest(headlines),
        now == null ? "low_availability" : "");
  }

  private String whyNotThen(Place place, @Nullable Chorus before, boolean same) {
    if (renewal(place) == null) {
      return "no_renewal";
    }
    if (before == null) {
      return "no_value";
    }
    return same ? "low_availability" : "other_indicators";
  }

  private static String weakest(List<Progress> headlines) {
    for (String status : WEAK_TO_STRONG) {
      if (headlines.stream().anyMatch(row -> row.status().equals(status))) {
        return status;
      }
    }
    return "no_data";
  }

  private Standing row(
      Plan.Objective objective,
      Place place,
      Chorus chorus,
      String indicator,
      @Nullable LocalDate thenEnd,
      @Nullable Double then,
      String whyNotThen,
      @Nullable Double now,
      @Nullable Double target,
      String status,
      String reason) {
    return new Standing(
        place,
        objective.id(),
        indicator,
        chorus.voices.size(),
        chorus.scored.size(),
        chorus.weight,
        thenEnd,
        then,
        then == null ? whyNotThen : "",
        now,
        target,
        status,
        evidence(objective, place),
        reason,
        PlainGrade.of(plan, chorus.voices));
  }

  private String evidence(Plan.Objective objective, Place place) {
    boolean outcome = false;
    boolean output = false;
    for (Map.Entry<String, List<Progress>> entry : places.at(place).entrySet()) {
      boolean observed =
          entry.getValue().stream()
              .anyMatch(row -> row.achievement() != null || row.figure().value != null);
      if (observed && isEvidenceOf(objective, entry.getKey())) {
        boolean isOutput = plan.indicator(entry.getKey()).resultLevel().equals("output");
        output |= isOutput;
        outcome |= !isOutput;
      }
    }
    if (outcome) {
      return "outcome_data";
    }
    if (output) {
      return "activity_only";
    }
    return isAssessed(objective, place) ? "judgement" : "none";
  }

  private boolean isAssessed(Plan.Objective objective, Place place) {
    for (Plan.Assessment each : plan.assessments) {
      String root = plan.mission(each.mission()).root();
      String region = each.region().isEmpty() ? root : each.region();
      boolean known = asOf == null || !each.signedOn().isAfter(asOf);
      if (known
          && each.mission().equals(place.mission())
          && each.subject().equals(objective.id())
          && region.equals(place.region())
          && each.span().overlaps(place.span())) {
        return true;
      }
    }
    return false;
  }
}
