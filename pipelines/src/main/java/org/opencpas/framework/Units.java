package org.opencpas.framework;

import java.util.Locale;
import org.opencpas.source.Blanks;

/** Names of units, which people write in any case and with blanks anywhere. */
public final class Units {
  private Units() {}

  /** Whether two names are of one unit: case and blanks do not count. */
  public static boolean areSame(String one, String other) {
    return one.equals(other) || plain(one).equals(plain(other));
  }

  private static String plain(String unit) {
    StringBuilder plain = new StringBuilder(unit.length());
    unit.chars().filter(each -> !Blanks.isBlank(each)).forEach(each -> plain.append((char) each));
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
