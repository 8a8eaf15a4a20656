package org.opencpas.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencpas.sample.RandomIndicators.Measured;

/**
 * The framework of a {@link RandomWorkspace}: a mission or two, a tree of regions that change, a
 * mandate that is renewed, few objectives and indicators.
 */
final class RandomFramework {
  private final SplitMix random;
  private final Map<String, String> tables = new TreeMap<>();
  private final List<Measured> measured;
  private final boolean hasTwoMissions;

  /** Whether the mission is old enough for figures to be compared with those of a year earlier. */
  private final boolean isOld;

  private final List<String> districts = new ArrayList<>(List.of("A1", "A2", "B1"));

  RandomFramework(SplitMix random) {
    this.random = random;
    hasTwoMissions = random.inPercent(35);
    isOld = random.inPercent(30);
    missions();
    regions();
    mandate();
    objectives();
    RandomIndicators indicators = new RandomIndicators(random, hasTwoMissions, districts);
    tables.putAll(indicators.tables());
    measured = indicators.measured();
  }

  /** The tables by path. */
  Map<String, String> tables() {
    return tables;
  }

  /** Whether there is a second mission. */
  boolean hasTwoMissions() {
    return hasTwoMissions;
  }

  /** The indicators, each once for every mission that returns it. */
  List<Measured> measured() {
    return measured;
  }

  /** Cells in which returns of an indicator may come: region and period. */
  List<Map<String, String>> cells(Measured indicator) {
    List<String> periods = new ArrayList<>();
    switch (indicator.frequency()) {
      case "month" -> {
        if (isOld) {
          periods.addAll(List.of("2023-02", "2023-03", "2023-04"));
        }
        periods.addAll(List.of("2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"));
      }
      case "quarter" -> {
        if (isOld) {
          periods.addAll(List.of("2023-Q1", "2023-Q2"));
        }
        periods.addAll(List.of("2024-Q1", "2024-Q2", "2024-Q3"));
      }
      case "half_year" -> periods.addAll(List.of("2024-S1", "2024-S2"));
      case "year" -> periods.addAll(isOld ? List.of("2023", "2024") : List.of("2024"));
      default ->
          periods.addAll(
              random.pick(
                  List.of(
                      List.of("2024-02-10", "2024-05-10", "2024-05-11"),
                      List.of("2024-01", "2024-02", "2024-Q2"),
                      List.of("2024-01-15/P2M", "2024-02-01/P2M"),
                      List.of("2024-Q1", "2024-Q2"))));
    }
    if (random.inPercent(20)) {
      periods.add(
          random.pick(List.of("2024", "2024-S1", "2024-Q1", "2024-03-31", "2024-02-01/P2M")));
    }
    List<Map<String, String>> cells = new ArrayList<>();
    for (String region : indicator.regions()) {
      for (String period : periods) {
        Map<String, String> cell = new LinkedHashMap<>();
        cell.put("mission_id", indicator.mission());
        cell.put("indicator_id", indicator.id());
        cell.put("region_id", region);
        cell.put("period", period);
        cells.add(cell);
      }
    }
    return cells;
  }

  private void missions() {
    DelimitedText text = new DelimitedText(',');
    text.row(
        List.of(
            "mission_id", "name", "organisation", "root_region_id", "established_on", "closed_on"));
    String established =
        isOld ? "2023-01-01" : random.pick(List.of("", "2024-01-01", "2024-01-10", "2023-11-01"));
    String closed = random.inPercent(10) ? "2024-05-15" : "";
    text.row(List.of("M1", "First", "UN", "R", established, closed));
    if (hasTwoMissions) {
      text.row(List.of("M2", "Second", "AU", "Q", "", ""));
    }
    tables.put("framework/missions.csv", text.toString());
  }

  private void regions() {
    DelimitedText text = new DelimitedText(',');
    text.row(List.of("region_id", "name", "level", "parent_id", "valid_from", "valid_to"));
    text.row(List.of("R", "Root", "0", "", "", ""));
    text.row(List.of("A", "Région A", "1", "R", "", ""));
    if (random.inPercent(20)) {
      text.row(List.of("D", "New region", "1", "R", "2024-04-01", ""));
    }
    String born = random.inPercent(20) ? "2024-01-01" : "";
    text.row(List.of("B", "Region B", "1", "R", born, ""));
    text.row(List.of("C", "Old region", "1", "R", "", "2024-01-01"));
    text.row(List.of("A1", "Part of A", "2", "A", "", ""));
    text.row(List.of("A2", "Part of A", "2", "A", "", ""));
    text.row(List.of("B1", "Part of B", "2", "B", born, ""));
    if (random.inPercent(35)) {
      districts.addAll(List.of("S", "S1", "S2"));
      text.row(List.of("S", "Whole", "2", "A", "", "2024-04-01"));
      text.row(List.of("S1", "Half", "2", "A", "2024-04-01", ""));
      text.row(List.of("S2", "Half", "2", "A", "2024-04-01", ""));
    }
    if (random.inPercent(35)) {
      districts.add("T");
      String moved = random.pick(List.of("2024-02-01", "2024-04-01", "2024-05-15"));
      text.row(List.of("T", "Moved", "2", "A", "", moved));
      text.row(List.of("T", "Moved", "2", "B", moved, ""));
    }
    if (hasTwoMissions) {
      text.row(List.of("Q", "Other root", "0", "", "", ""));
      text.row(List.of("Q1", "Other region", "1", "Q", "", ""));
      text.row(List.of("Q2", "Another region", "1", "Q", "", ""));
    }
    tables.put("framework/regions.csv", text.toString());
    DelimitedText people = new DelimitedText(',');
    people.row(List.of("region_id", "valid_from", "population"));
    for (String region : List.of("R", "A", "B", "A1", "B1")) {
      people.row(List.of(region, "2020-01-01", String.valueOf(random.between(1, 9) * 100)));
      if (random.inPercent(50)) {
        people.row(List.of(region, "2024-03-01", String.valueOf(random.between(1, 9) * 100)));
      }
    }
    tables.put("framework/populations.csv", people.toString());
  }

  private void mandate() {
    DelimitedText text = new DelimitedText(',');
    text.row(
        List.of(
            "event_id",
            "mission_id",
            "event_type",
            "authority",
            "event_date",
            "effective_from",
            "expires_on"));
    if (random.inPercent(85)) {
      String start =
          isOld ? "2023-01-01" : random.pick(List.of("2023-11-15", "2024-01-01", "2024-01-20"));
      text.row(List.of("e1", "M1", "establish", "UNSC", "2022-12-20", start, "2024-03-01"));
    }
    String renewed = random.pick(List.of("2024-02-15", "2024-03-01", "2024-04-01"));
    if (random.inPercent(70)) {
      String expires = random.pick(List.of("", "2024-06-01", "2024-07-01"));
      text.row(List.of("e2", "M1", "renew", "UNSC", "2024-02-10", renewed, expires));
    }
    if (random.inPercent(40)) {
      text.row(List.of("e3", "M1", "rollover", "UNSC", "2024-05-20", "", "2024-07-01"));
    }
    if (random.inPercent(30)) {
      text.row(List.of("e4", "M1", "renew", "AU PSC", "2024-01-05", "", "2024-05-01"));
    }
    if (random.inPercent(15)) {
      text.row(List.of("e5", "M1", "terminate", "UNSC", "2024-05-01", "2024-06-15", ""));
    }
    text.row(List.of("e6", "M1", "report_due", "UNSC", "2024-05-02", "", ""));
    if (hasTwoMissions) {
      text.row(List.of("e7", "M2", "renew", "AU PSC", "2024-01-01", "", "2025-01-01"));
    }
    tables.put("framework/mandate_events.csv", text.toString());
  }

  private void objectives() {
    tables.put(
        "framework/objectives.csv",
        """
        objective_id,mission_id,parent_id,level,mandate_reference,priority,title,weight
        O1,M1,,objective,para. 1,1,First,2
        O2,M1,O1,outcome,para. 1 (a),,Second,0.5
        O3,M1,O1,output,,2,Third,4
        O4,M1,O2,output,,,Fourth,1
        """
            + (hasTwoMissions ? "P1,M2,,objective,,1,Other,1\n" : ""));
    tables.put(
        "framework/objective_conditions.csv",
        "objective_id,requires,note\nO2,O3,first\nO2,money,\nO4,roads,dry ones\n");
    DelimitedText text = new DelimitedText(',');
    text.row(
        List.of(
            "assessment_id",
            "mission_id",
            "subject",
            "region_id",
            "period",
            "rating",
            "scale",
            "assessed_on"));
    for (int i = random.between(0, 4); i > 0; i--) {
      text.row(
          List.of(
              "a" + i,
              "M1",
              random.pick(List.of("O1", "O2", "O3", "O4", "conduct")),
              random.pick(List.of("", "R", "A", "B1")),
              random.pick(List.of("2024", "2024-Q2", "2024-03")),
              "weak",
              "words",
              random.pick(List.of("2024-02-01", "2024-07-01"))));
    }
    tables.put("framework/assessments.csv", text.toString());
  }
}
