package org.opencpas.source;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how far packed files may expand. */
final class LimitsReader {
  static final Set<String> KEYS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(List.of("expanded_bytes", "expansion_ratio", "members")));
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,17}");
  private static final int MOST_MEMBERS = 1_000_000;

  private LimitsReader() {}

  /** The limits; what is not said or mistaken has its documented default. */
  static ExpansionLimits read(Declared declared) {
    return declared.section(KEYS).map(LimitsReader::limits).orElse(ExpansionLimits.DOCUMENTED);
  }

  private static ExpansionLimits limits(Section section) {
    ExpansionLimits documented = ExpansionLimits.DOCUMENTED;
    return new ExpansionLimits(
        number(section, "expanded_bytes", Long.MAX_VALUE).orElse(documented.bytes()),
        number(section, "expansion_ratio", Long.MAX_VALUE).orElse(documented.ratio()),
        number(section, "members", MOST_MEMBERS)
            .map(Math::toIntExact)
            .orElse(documented.members()));
  }

  private static Optional<Long> number(Section section, String key, long most) {
    return section.value(key).flatMap(each -> whole(each, most));
  }

  private static Optional<Long> whole(Declared declared, long most) {
    String allowed =
        most == Long.MAX_VALUE ? "a whole number above 0" : "a whole number from 1 to " + most;
    Optional<String> text = declared.text(allowed);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> number =
        text.filter(each -> WHOLE.matcher(each).matches())
            .map(Long::valueOf)
            .filter(each -> each <= most);
    if (number.isEmpty()) {
      declared.mistaken(declared.found(), allowed);
    }
    return number;
  }
}
