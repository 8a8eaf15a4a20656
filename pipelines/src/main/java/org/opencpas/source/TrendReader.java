package org.opencpas.source;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads over how many periods trends look back. */
final class TrendReader {
  static final Set<String> KEYS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(List.of("months", "quarters", "half_years", "years")));
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,8}");

  private TrendReader() {}

  /** The windows; what is not said or mistaken has its documented default. */
  static TrendWindows read(Declared declared) {
    return declared.section(KEYS).map(TrendReader::windows).orElse(TrendWindows.DOCUMENTED);
  }

  private static TrendWindows windows(Section section) {
    TrendWindows documented = TrendWindows.DOCUMENTED;
    return new TrendWindows(
        length(section, "months").orElse(documented.months()),
        length(section, "quarters").orElse(documented.quarters()),
        length(section, "half_years").orElse(documented.halfYears()),
        length(section, "years").orElse(documented.years()));
  }

  private static Optional<Integer> length(Section section, String key) {
    return section.value(key).flatMap(TrendReader::length);
  }

  private static Optional<Integer> length(Declared declared) {
    String allowed = "a whole number from " + TrendWindows.SHORTEST + " to " + TrendWindows.LONGEST;
    Optional<String> text = declared.text(allowed);
    Optional<Integer> length =
        text.filter(each -> WHOLE.matcher(each).matches())
            .map(Integer::valueOf)
            .filter(each -> each >= TrendWindows.SHORTEST && each <= TrendWindows.LONGEST);
    if (text.isPresent() && length.isEmpty()) {
      declared.mistaken(declared.found(), allowed);
    }
    return length;
  }
}
