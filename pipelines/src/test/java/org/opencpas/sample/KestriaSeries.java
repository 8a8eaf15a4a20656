package org.opencpas.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the values of a Kestrian indicator run from 2021 to 2025. Levels are in hundredths of the
 * indicator's unit, so that everything is whole-number arithmetic.
 *
 * @param indicator the indicator
 * @param folder folder of the files that it is returned in; empty when no course is followed
 * @param scaled whether levels grow with the size of the place
 * @param baseline level before the mission, in hundredths
 * @param target level wanted by the end of 2025, in hundredths
 * @param noise most that a value lies off its course, in hundredths
 * @param step values are multiples of this, in hundredths: 100 for whole numbers
 * @param form what a row gives: value, quotient, people, counted, sex, or age and sex
 * @param size typical denominator, inhabitants that a rate is for, or share of women in percent
 * @param plan for whom targets are set, in words of this sample
 */
record KestriaSeries(
    KestriaIndicator indicator,
    String folder,
    boolean scaled,
    long baseline,
    long target,
    long noise,
    long step,
    String form,
    int size,
    Set<String> plan) {
  /** Indicator, folder, scaled, baseline, target, noise, step, form, targets. */
  private static final String TABLE =
      """
      mil-patrols              | military          | scaled | 40   | 90   | 6   | 1    | value            | own
      mil-escorts              | military          |        | 60   | 95   | 5   | 0.25 | quotient 18      | each total
      mil-ceasefire-violations | military          | scaled | 18   | 3    | 2.5 | 1    | value            | own
      mil-mine-clearance       | military          | scaled | 0    | 240  | 0   | 1    | value            | own
      mil-weapons-collected    | military          | scaled | 0    | 60   | 0   | 1    | value            | own
      mil-early-warning        | military          |        | 45   | 80   | 5   | 0.25 | quotient 14      | each total
      mil-temporary-bases      | military          | scaled | 2    | 6    | 0.6 | 1    | value            | own
      mil-patrol-hours         | military          |        | 9    | 14   | 0.8 | 0.25 | quotient 120     | each total
      mil-freedom-movement     | military          |        | 2    | 4    | 0.4 | 1    | value            | each
      mil-attacks-rate         | districts         |        | 12   | 4    | 2   | 0.01 | people 100000    | each total regions
      mil-road-access          | districts         |        | 40   | 85   | 4   | 0.25 | quotient 160     | regional total
      mil-airstrips            | districts         |        | 1    | 2    | 0   | 1    | value            | each
      pol-joint-patrols        | police            | scaled | 8    | 24   | 2.5 | 1    | value            | own
      pol-trained              | police            |        | 0    | 1800 | 0   | 1    | sex 30           | total
      pol-response-time        | police            |        | 95   | 40   | 4.5 | 0.1  | value            | own
      pol-complaints-resolved  | police            |        | 30   | 75   | 3   | 0.25 | value            | each total
      pol-detention-conditions | police            |        | 2    | 4    | 0.4 | 1    | value            | each
      pol-stations-open        | districts         |        | 1    | 4    | 0.4 | 1    | value            | each
      pol-cases-gbv            | police            | scaled | 24   | 60   | 4   | 1    | age and sex 80   | own
      pol-vetted               | police            |        | 35   | 90   | 3   | 0.25 | quotient 220     | each total
      pol-crime-rate           | police            |        | 60   | 35   | 4   | 0.01 | counted 100000   | each total
      pol-trust                | police            |        | 2    | 4    | 0.3 | 1    | value            | each
      pol-mentors              | police            |        | 12   | 40   | 1.5 | 1    | value            |
      pol-checkpoints          | police            |        | 60   | 20   | 6   | 1    | value            | total
      civ-mediation            | civilian          | scaled | 3    | 12   | 1.5 | 1    | value            | own year
      civ-returns              | civilian          | scaled | 120  | 600  | 45  | 1    | value            | own
      civ-rights-violations    | civilian          | scaled | 14   | 4    | 2   | 1    | value            | own
      civ-courts-open          | civilian          |        | 2    | 9    | 0.6 | 1    | value            | own
      civ-justice-cases        | civilian          | scaled | 20   | 60   | 4   | 1    | value            |
      civ-pretrial             | civilian          |        | 70   | 35   | 3   | 0.25 | quotient 90      | each total
      civ-quick-impact         | civilian          | scaled | 0    | 8    | 0   | 1    | value            | own
      civ-displaced            | civilian          | scaled | 8200 | 3000 | 90  | 10   | value            | own
      civ-displaced-share      | civilian          |        | 9    | 3.5  | 0.3 | 0.01 | people 100       | each total
      civ-assisted             | civilian          | scaled | 4000 | 9000 | 300 | 10   | value            | own
      civ-voters               | civilian          | scaled | 0    | 9000 | 0   | 1    | sex 47           | own
      civ-schools-open         | districts         | scaled | 40   | 90   | 3   | 1    | value            |
      civ-water-points         | water             | scaled | 60   | 140  | 5   | 1    | value            | regions total
      civ-land-disputes        | districts         | scaled | 10   | 40   | 3   | 1    | value            | regions year
      civ-field-visits         | districts         | scaled | 16   | 60   | 3   | 1    | value            | own
      civ-local-services       |                   |        | 20   | 60   | 0   | 1    | value            | total
      civ-acceptance           |                   |        | 2    | 4    | 0   | 1    | value            | total
      civ-peace-index          | civilian          |        | 3.2  | 5    | 0.1 | 0.01 | value            | total
      ctx-staple-price         | civilian          |        | 100  | 125  | 6   | 0.05 | value            |
      sup-fuel-reserve         | support-monthly   |        | 22   | 22   | 6.5 | 0.5  | value            | own
      sup-medevac-time         | support-monthly   |        | 110  | 60   | 7   | 0.1  | value            | total
      sup-flights              | support-monthly   |        | 90   | 140  | 9   | 1    | value            | total
      sup-vehicles             | support-quarterly |        | 70   | 90   | 3.5 | 0.25 | quotient 60      | each total
      sup-power                | support-quarterly |        | 75   | 97   | 2   | 0.25 | quotient 720     | each total
      sup-vacancies            | support-quarterly |        | 24   | 10   | 1.2 | 0.05 | quotient 1200    | total
      sup-water                | support-quarterly |        | 50   | 50   | 4   | 0.1  | value            | total
      sup-medical-ready        | support-quarterly |        | 60   | 95   | 3   | 0.25 | quotient 40      | total
      sup-budget-spent         | support-quarterly |        | 0    | 180  | 0   | 0.1  | value            | total
      sup-conduct-cases        | support-quarterly |        | 14   | 4    | 2   | 1    | value            | total
      sup-environment          | support-yearly    |        | 2    | 4    | 0.3 | 1    | value            | each
      grp-fighters             | capability        | scaled | 900  | 300  | 40  | 10   | value            | own
      grp-bases                | capability        | scaled | 9    | 2    | 0.4 | 1    | value            | own
      grp-heavy-weapons        | capability        | scaled | 24   | 6    | 1   | 1    | value            | own
      grp-attack-capability    | capability        |        | 4    | 2    | 0.2 | 1    | value            | each
      host-units-ready         | capability        |        | 1    | 6    | 0.3 | 1    | value            | each
      host-districts-held      | capability        |        | 1    | 3    | 0   | 1    | value            | each
      host-districts-lost      | capability        |        | 0    | 0    | 0   | 1    | value            |
      pol-women-share          |                   |        | 16   | 28   | 0   | 0.25 | value            | total
      core-uniformed-women     |                   |        | 7    | 12   | 0   | 0.25 | value            | total
      sup-fatality-rate        |                   |        | 6    | 2    | 0   | 0.01 | value            | total
      """;

  /** Every series, in the order of the files. */
  static final List<KestriaSeries> ALL =
      BarredText.rows(TABLE, 9).stream().map(KestriaSeries::read).toList();

  private static KestriaSeries read(List<String> row) {
    String form = row.get(7);
    int blank = form.lastIndexOf(' ');
    Set<String> plan = new TreeSet<>(List.of(row.get(8).split(" ", -1)));
    return new KestriaSeries(
        KestriaIndicators.of(row.get(0)),
        row.get(1),
        row.get(2).equals("scaled"),
        hundredths(row.get(3)),
        hundredths(row.get(4)),
        hundredths(row.get(5)),
        hundredths(row.get(6)),
        blank < 0 ? form : form.substring(0, blank),
        blank < 0 ? 0 : Integer.parseInt(form.substring(blank + 1)),
        plan);
  }

  private static long hundredths(String number) {
    return new BigDecimal(number).movePointRight(2).longValueExact();
  }

  /** Id of the indicator. */
  String id() {
    return indicator.id();
  }

  /** Baseline of a place, in hundredths. */
  long baselineOf(KestriaPlace place) {
    return toStep(scaled ? baseline * place.size() / 100 : baseline);
  }

  /** Target of a place for the end of 2025, in hundredths. */
  long targetOf(KestriaPlace place) {
    return toStep(scaled ? target * place.size() / 100 : target);
  }

  /** The multiple of the step below or at a level that is not negative. */
  long toStep(long level) {
    return Math.max(0, level) / step * step;
  }

  /**
   * The value of a place at the end of a month, in hundredths.
   *
   * @param month counted from January 2021 as 0
   */
  long value(KestriaPlace place, int month) {
    long from = baselineOf(place);
    long way = targetOf(place) - from;
    if (id().equals("sup-fuel-reserve")) {
      return toStep(from - (100 - place.pace()) * 15L + noise(place, month));
    }
    if (!indicator.cell("resets_on").isEmpty()) {
      int first = indicator.cell("resets_on").endsWith("July") ? 6 : 0;
      int since = Math.floorMod(month - first, 12) + 1;
      long ofYear = place.pace() * (70L + 6L * (month / 12));
      return toStep(way * ofYear / 10_000 * since / 12);
    }
    int progress =
        indicator.isCumulative()
            ? place.pace() * 100 * (month + 1) / KestriaTime.MONTHS
            : place.progress(month + 1);
    return toStep(from + way * progress / 10_000 + noise(place, month));
  }

  private long noise(KestriaPlace place, int month) {
    if (noise == 0) {
      return 0;
    }
    SplitMix random = SplitMix.keyed(id(), place.id(), String.valueOf(month));
    return (long) random.between((int) -noise, (int) noise) * (scaled ? place.size() : 100) / 100;
  }
}
