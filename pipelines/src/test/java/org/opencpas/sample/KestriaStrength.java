package org.opencpas.sample;

import java.util.Map;

/** People whom the mission has, by the month or quarter, and what is worked out from them. */
final class KestriaStrength {
  private static final int[] MILITARY = {4200, 4000, 3600};
  private static final int[] POLICE = {600, 700, 750};
  private static final int[] FORMED_POLICE = {320, 320, 480};
  private static final int FIRST_RENEWAL = 21;
  private static final int SECOND_RENEWAL = 42;

  private final int month;
  private final ReturnFile file;
  private final ReturnFile shares;

  private KestriaStrength(int month, KestriaFiles files) {
    this.month = month;
    file = files.of("strength", month);
    shares = files.of("shares", month);
  }

  /** Adds the returns of a month. */
  static void month(int month, KestriaFiles files) {
    KestriaStrength strength = new KestriaStrength(month, files);
    strength.monthly();
    if (month % 3 == 2) {
      strength.quarterly();
    }
  }

  private void monthly() {
    Map<String, String> military = row("mil-strength", 1);
    military.put("value", String.valueOf(military()));
    file.rows().add(military);
    KestriaReturns.part(military, "sex=f", womenInForce(), file);
    KestriaReturns.part(military, "sex=m", military() - womenInForce(), file);
    Map<String, String> police = row("pol-strength", 1);
    KestriaReturns.part(police, "sex=f", womenInPolice(), file);
    KestriaReturns.part(police, "sex=m", police() - womenInPolice(), file);
    Map<String, String> formed = row("pol-formed-units", 1);
    formed.put("value", String.valueOf(formedPolice()));
    file.rows().add(formed);
    Map<String, String> staff = row("sup-civilian-staff", 1);
    long women = staff() * 31 / 100;
    staff.put("value", String.valueOf(staff()));
    file.rows().add(staff);
    KestriaReturns.part(staff, "sex=f", women, file);
    KestriaReturns.part(staff, "sex=m", staff() - women, file);
  }

  private void quarterly() {
    Map<String, String> observers = row("mil-observers", 3);
    long women = observers() * 15 / 100;
    KestriaReturns.part(observers, "sex=f", women, file);
    KestriaReturns.part(observers, "sex=m", observers() - women, file);
    quotient("pol-women-share", womenInPolice(), police());
    quotient("core-uniformed-women", womenInForce() + womenInPolice(), military() + police());
    long uniformed = military() + police() + formedPolice() + observers();
    long wanted = (600 - 400L * month / KestriaTime.MONTHS) * KestriaTime.days(3, month);
    long deaths = uniformed * wanted / 36_525_000 + noise("deaths", 1);
    quotient("sup-fatality-rate", Math.max(0, deaths), uniformed);
  }

  private void quotient(String indicator, long numerator, long denominator) {
    Map<String, String> row = row(indicator, 3);
    row.put("numerator", String.valueOf(numerator));
    row.put("denominator", String.valueOf(denominator));
    shares.rows().add(row);
  }

  private Map<String, String> row(String indicator, int months) {
    String period = KestriaTime.period(months, month);
    Map<String, String> row = KestriaFiles.row(indicator, "KS", period);
    int days = 5 + SplitMix.keyed("reported", indicator, period).below(4);
    row.put("reported_at", KestriaTime.endOf(month).plusDays(days).toString());
    return row;
  }

  private long noise(String what, int most) {
    return SplitMix.keyed("strength", what, String.valueOf(month)).between(-most, most);
  }

  private long filled(int[] ceilings, int start) {
    int ceiling = ceilings[month < FIRST_RENEWAL ? 0 : month < SECOND_RENEWAL ? 1 : 2];
    return (long) ceiling * Math.min(96, start + 4 * month) / 100;
  }

  private long military() {
    return filled(MILITARY, 40) + noise("military", 25);
  }

  private long womenInForce() {
    return military() * (600 + 6L * month) / 10_000;
  }

  private long police() {
    return filled(POLICE, 50) + noise("police", 6);
  }

  private long womenInPolice() {
    return police() * (1600 + 20L * month) / 10_000;
  }

  /** The ceiling rises at the second renewal, and the new units come one by one. */
  private long formedPolice() {
    long full = filled(FORMED_POLICE, 60);
    return month < SECOND_RENEWAL ? full : Math.min(full, 300 + 20L * (month - SECOND_RENEWAL));
  }

  private long observers() {
    return 108 + noise("observers", 4);
  }

  private long staff() {
    return 780 + 2L * month + noise("staff", 8);
  }
}
