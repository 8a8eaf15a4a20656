package org.opencpas.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Name of a release: its as-of date, or {@code all}, and 12 hex digits of a hash over inputs,
 * settings and program, as in {@code 2025-03-31-0123456789ab}.
 *
 * @param text the name
 */
public record ReleaseId(String text) {
  private static final String ALL = "all";
  private static final Pattern FORM = Pattern.compile("(all|\\d{4}-\\d{2}-\\d{2})-([0-9a-f]{12})");

  /** Checks the form. */
  public ReleaseId {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("not the name of a release: " + text);
    }
  }

  private static boolean isWellFormed(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    try {
      return matcher.group(1).equals(ALL) || LocalDate.parse(matcher.group(1)) != null;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  /** Reads a name; empty when the text is none. */
  public static Optional<ReleaseId> parse(String text) {
    return isWellFormed(text) ? Optional.of(new ReleaseId(text)) : Optional.empty();
  }

  /**
   * Makes a name.
   *
   * @param asOf day up to which things were known; null: everything in the inputs
   * @param hash hex digits in lower case, of which the first 12 are taken
   */
  public static ReleaseId of(@Nullable LocalDate asOf, String hash) {
    return new ReleaseId((asOf == null ? ALL : asOf.toString()) + "-" + hash.substring(0, 12));
  }

  /** The as-of date; empty: everything in the inputs was known. */
  public Optional<LocalDate> asOf() {
    return text.startsWith(ALL)
        ? Optional.empty()
        : Optional.of(LocalDate.parse(text.substring(0, 10)));
  }

  /** Whether its as-of date is before the other's; one that knows everything is never earlier. */
  public boolean isEarlierThan(ReleaseId other) {
    LocalDate own = asOf().orElse(LocalDate.MAX);
    return own.isBefore(other.asOf().orElse(LocalDate.MAX));
  }

  /** The name. */
  @Override
  public String toString() {
    return text;
  }
}
