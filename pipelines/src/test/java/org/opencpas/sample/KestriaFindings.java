package org.opencpas.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencpas.sample.ReturnFile.Layout;

/** Returns that follow no course of numbers: findings in words, surveys, what happens at times. */
final class KestriaFindings {
  private static final List<String> SURVEY_COLUMNS =
      List.of(
          "mission_id",
          "indicator_id",
          "region_id",
          "period",
          "value",
          "low",
          "high",
          "baseline_value",
          "baseline_period",
          "target_value",
          "target_period",
          "record_id",
          "comment",
          "respondents",
          "design_effect",
          "question",
          "frame");

  /** One finding a quarter. */
  private static final List<String> DIALOGUE =
      List.of(
          "Les parties ne se parlent pas encore",
          "No answer to the letter of the envoy",
          "First contact through elders of Haute-Vérane",
          "Des émissaires se sont vus à Greywater",
          "Agenda discussed; none agreed",
          "Agenda agreed; no date",
          "لا اجتماع هذا الفصل",
          "Mandate extended; the parties wait",
          "Première séance à Saint-Ulmaël",
          "Second session on prisoners",
          "Committee on prisoners named",
          "اتفاق على قائمة الأسرى",
          "Draft on local courts read",
          "Talks suspended after the fighting in Naïre",
          "Resumed with the help of the envoy",
          "Accord de principe sur les tribunaux",
          "Timetable published",
          "Eastmere not represented",
          "Draft of a local peace charter read",
          "Charte signée, sauf par Eastmere");

  /** One finding a half year. */
  private static final List<String> LAW =
      List.of(
          "No draft",
          "Terms of reference agreed",
          "Premier projet, sans le chapitre sur la discipline",
          "Comments of the human rights section sent",
          "Second draft with the ministry",
          "Passed by the cabinet",
          "Envoyé au parlement",
          "First reading",
          "Second reading put off",
          "Adopted; not yet in the gazette");

  private KestriaFindings() {}

  /** Adds what is found in a month. */
  static void month(int month, KestriaFiles files) {
    if (month % 3 == 2) {
      Map<String, String> row = finding("civ-dialogue", 3, month);
      row.put("text_value", DIALOGUE.get(month / 3));
      files.of("civilian", month).rows().add(row);
    }
    if (month % 6 == 5) {
      Map<String, String> row = finding("pol-reform-law", 6, month);
      row.put("text_value", LAW.get(month / 6));
      files.of("police", month).rows().add(row);
      acceptance(month, files);
    }
    for (KestriaPlace region : KestriaPlaces.LEVEL_1) {
      releases(region, month, files);
    }
  }

  private static Map<String, String> finding(String indicator, int months, int month) {
    Map<String, String> row = KestriaFiles.row(indicator, "KS", KestriaTime.period(months, month));
    row.put("status", "reported");
    row.put("reported_at", KestriaTime.endOf(month).plusDays(12).toString());
    return row;
  }

  /** Wanted since the second renewal, and not rated yet. */
  private static void acceptance(int month, KestriaFiles files) {
    if (month > 42) {
      Map<String, String> row = finding("civ-acceptance", 6, month);
      row.put("status", "not_reported");
      row.put("comment", "The panel has not met");
      files.of("civilian", month).rows().add(row);
    }
  }

  /** Children are released now and then. */
  private static void releases(KestriaPlace region, int month, KestriaFiles files) {
    SplitMix random = SplitMix.keyed("release", region.id(), String.valueOf(month));
    if (random.inPercent(7)) {
      Map<String, String> row =
          KestriaFiles.row("civ-child-release", region.id(), KestriaTime.period(1, month));
      row.put("value", String.valueOf(random.between(3, 40)));
      row.put("reported_at", KestriaTime.endOf(month).plusDays(random.between(3, 25)).toString());
      files.of("civilian", month).rows().add(row);
    }
  }

  /** Adds two waves of the household survey a year; baseline and target travel in the record. */
  static void surveys(KestriaFiles files) {
    for (int wave = 1; wave <= 10; wave++) {
      ReturnFile file = new ReturnFile(Layout.CANONICAL, SURVEY_COLUMNS);
      int year = KestriaTime.FIRST_YEAR + (wave - 1) / 2;
      String day = year + (wave % 2 == 1 ? "-03-15" : "-09-15");
      file.rows().add(answers(wave, day, KestriaPlaces.KESTRIA));
      for (KestriaPlace region : KestriaPlaces.LEVEL_1) {
        file.rows().add(answers(wave, day, region));
      }
      files.add(path(wave), file);
    }
  }

  private static Map<String, String> answers(int wave, String day, KestriaPlace place) {
    long baseline = place.level() == 0 ? 4400 : 3400 + place.size() * 10L;
    long value =
        baseline
            + 2000L * place.progress(6 * wave - 3) / 10_000
            + SplitMix.keyed("survey", place.id(), day).between(-150, 150);
    long rounded = value / 10 * 10;
    Map<String, String> row = KestriaFiles.row("civ-feeling-safe", place.id(), day);
    row.put("value", Hundredths.text(rounded));
    row.put("low", Hundredths.text(rounded - 350));
    row.put("high", Hundredths.text(rounded + 350));
    row.put("baseline_value", Hundredths.text(baseline));
    row.put("baseline_period", "2020-Q4");
    row.put("target_value", Hundredths.text(baseline + 2000));
    row.put("target_period", "2025");
    row.put("record_id", "W" + wave + "-" + place.id());
    int most = place.level() == 0 ? 9600 : 1200;
    int asked = most + SplitMix.keyed("asked", place.id(), day).below(most / 4);
    row.put("respondents", String.valueOf(asked));
    row.put("design_effect", "1.75");
    row.put("question", "Do you feel safe in the street after dark?");
    row.put("frame", "adults in households");
    return row;
  }

  /** Path of the file of a wave. */
  static String path(int wave) {
    return String.format(Locale.ROOT, "records/surveys/enquête-%02d.csv", wave);
  }
}
