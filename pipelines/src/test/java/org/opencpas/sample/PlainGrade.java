package org.opencpas.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.opencpas.sample.PlainProgress.Progress;

/**
 * How good the evidence of some rows is: A to E, and what decides it; both empty for what they do
 * not say.
 */
record PlainGrade(String grade, String reason) {

  /** The grade of one row. */
  static PlainGrade of(Plan plan, Progress row) {
    String indicator = row.fact().indicator();
    return of(plan, List.of(new PlainVoice(indicator, 1, List.of(row))));
  }

  /** The grade of the rows of some indicators that were due. */
  static PlainGrade of(Plan plan, List<PlainVoice> voices) {
    boolean allWeightless = voices.stream().allMatch(voice -> voice.weight() == 0);
    int expected = 0;
    int observed = 0;
    int onTime = 0;
    int untimed = 0;
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal spoken = BigDecimal.ZERO;
    BigDecimal based = BigDecimal.ZERO;
    BigDecimal wrong = BigDecimal.ZERO;
    String source = "A";
    for (PlainVoice voice : voices) {
      BigDecimal share = allWeightless ? BigDecimal.ONE : voice.share();
      if (share.signum() == 0) {
        continue;
      }
      for (Progress row : voice.rows()) {
        PlainFigure figure = row.figure();
        expected += figure.expected;
        observed += figure.observed;
        onTime += figure.onTime;
        untimed += figure.untimed;
        all = all.add(share);
        boolean hasErrors = figure.withErrors > 0;
        spoken = figure.observed > 0 || hasErrors ? spoken.add(share) : spoken;
        wrong = hasErrors ? wrong.add(share) : wrong;
        based = isBasedBeforeTheMandate(row) ? based.add(share) : based;
        source = worse(source, source(plan, voice, figure));
      }
    }
    if (expected == 0) {
      return new PlainGrade("", "nothing_expected");
    }
    String punctual = atLeast(1.0 * onTime / expected, 0.9, 0.8, 0.6, 0.4);
    String perhaps = atLeast(1.0 * (onTime + untimed) / expected, 0.9, 0.8, 0.6, 0.4);
    String unknown = worse("C", perhaps);
    double baseline = based.doubleValue() / all.doubleValue();
    double errors = wrong.signum() == 0 ? 0 : wrong.doubleValue() / spoken.doubleValue();
    String[] grades = {
      atLeast(1.0 * observed / expected, 0.95, 0.85, 2.0 / 3, 0.5),
      punctual.compareTo(unknown) < 0 ? punctual : unknown,
      atLeast(baseline, 0.95, 0.8, 0.6, 0.4),
      source,
      errors == 0 ? "A" : atLeast(1 - errors, 2, 0.95, 0.9, 0.8)
    };
    String[] names = {"coverage", "timeliness", "baseline", "source", "errors"};
    String worst = "A";
    String name = "";
    for (int i = 0; i < grades.length; i++) {
      name = grades[i].compareTo(worst) > 0 ? names[i] : name;
      worst = worse(worst, grades[i]);
    }
    return new PlainGrade(worst, name);
  }

  private static boolean isBasedBeforeTheMandate(Progress row) {
    LocalDate end = row.baselineEnd();
    LocalDate start = row.change().anchor();
    return end != null && start != null && !end.isAfter(start);
  }

  private static String source(Plan plan, PlainVoice voice, PlainFigure figure) {
    if (figure.contradicted > 0) {
      return "D";
    }
    return switch (plan.indicator(voice.indicator()).independence()) {
      case "independent" -> "A";
      case "checked" -> "B";
      default -> "C";
    };
  }

  private static String worse(String one, String other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String atLeast(double share, double a, double b, double c, double d) {
    double near = share + 1e-12;
    return near >= a ? "A" : near >= b ? "B" : near >= c ? "C" : near >= d ? "D" : "E";
  }
}
