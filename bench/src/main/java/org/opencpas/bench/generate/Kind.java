package org.opencpas.bench.generate;

import java.util.List;

/** The kinds of indicators in turn: every value kind, component and result level that is needed. */
enum Kind {
  PATROLS("Patrols", "patrols", "count", "flow", "", "increase", "output", "military"),
  VIOLATIONS("Violations", "incidents", "count", "flow", "", "decrease", "outcome", "military"),
  OFFICERS("Officers at work", "persons", "count", "stock", "", "increase", "outcome", "police"),
  VEHICLES("Vehicles ready", "vehicles", "count", "stock", "", "increase", "output", "support"),
  TRAINED("Persons trained", "persons", "count", "cumulative", "", "increase", "output", "police"),
  ANSWERED("Calls answered", "%", "percentage", "ratio", "flow", "increase", "outcome", "police"),
  OPEN("Courts open", "%", "percentage", "ratio", "stock", "increase", "output", "civilian"),
  VISITS("Visits", "visits", "count", "flow", "", "increase", "output", "civilian"),
  UNSOLVED("Cases open", "%", "percentage", "ratio", "flow", "decrease", "outcome", "civilian"),
  STOCKS("Days of stock", "days", "count", "stock", "", "maintain", "outcome", "support"),
  HARM("Civilians harmed", "persons", "count", "flow", "", "decrease", "impact", "civilian");

  private static final List<Kind> TURNS = List.of(values());

  private final String title;
  private final String unit;
  private final String measure;
  private final String valueKind;
  private final String partKind;
  private final String direction;
  private final String level;
  private final String component;

  Kind(
      String title,
      String unit,
      String measure,
      String valueKind,
      String partKind,
      String direction,
      String level,
      String component) {
    this.title = title;
    this.unit = unit;
    this.measure = measure;
    this.valueKind = valueKind;
    this.partKind = partKind;
    this.direction = direction;
    this.level = level;
    this.component = component;
  }

  /** The kind of the indicator with this number, from 0; they come in turn. */
  static Kind inTurn(int number) {
    return TURNS.get(number % TURNS.size());
  }

  String title() {
    return title;
  }

  String unit() {
    return unit;
  }

  String measure() {
    return measure;
  }

  String valueKind() {
    return valueKind;
  }

  /** How numerator and denominator behave; empty where there are none. */
  String partKind() {
    return partKind;
  }

  String direction() {
    return direction;
  }

  String level() {
    return level;
  }

  String component() {
    return component;
  }

  boolean isShare() {
    return !partKind.isEmpty();
  }

  boolean isFlow() {
    return valueKind.equals("flow");
  }

  boolean isCumulative() {
    return valueKind.equals("cumulative");
  }

  boolean staysInRange() {
    return direction.equals("maintain");
  }

  boolean falls() {
    return direction.equals("decrease");
  }
}
