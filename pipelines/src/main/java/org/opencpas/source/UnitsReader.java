package org.opencpas.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how units of a source convert. */
final class UnitsReader {
  static final Set<String> KEYS =
      Collections.unmodifiableSet(new LinkedHashSet<>(List.of("from", "to", "times")));
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(?:\\.\\d{1,15})?");
  private static final String LIST = "a list of {from: unit, to: unit, times: number}";
  private static final String TIMES = "a number above 0 such as 1000 or 0.01";

  private UnitsReader() {}

  /** The conversions; what is mistaken is left out and stands in the mistakes. */
  static List<UnitConversion> read(Declared declared) {
    List<UnitConversion> conversions = new ArrayList<>();
    for (Declared entry : declared.list(LIST)) {
      entry.section(KEYS).flatMap(UnitsReader::conversion).ifPresent(conversions::add);
    }
    return conversions;
  }

  private static Optional<UnitConversion> conversion(Section section) {
    Optional<String> from = section.required("from", LIST).flatMap(each -> each.text("a unit"));
    Optional<String> to = section.required("to", LIST).flatMap(each -> each.text("a unit"));
    Optional<BigDecimal> times = section.required("times", LIST).flatMap(UnitsReader::times);
    return from.flatMap(f -> to.flatMap(t -> times.map(n -> new UnitConversion(f, t, n))));
  }

  private static Optional<BigDecimal> times(Declared declared) {
    Optional<String> text = declared.text(TIMES);
    Optional<BigDecimal> times =
        text.filter(each -> DECIMAL.matcher(each).matches())
            .map(BigDecimal::new)
            .filter(each -> each.signum() > 0);
    if (text.isPresent() && times.isEmpty()) {
      declared.mistaken(declared.found(), TIMES);
    }
    return times;
  }
}
