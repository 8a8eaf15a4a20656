package org.opencpas.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.StrengthCategory;

/** Reads which indicators are strength; whether the framework has them is looked at later. */
final class StrengthReader {
  static final Set<String> KEYS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(List.of("categories", "women", "deaths", "cause", "late_months")));
  static final Set<String> CATEGORIES = categories();

  private static final Pattern PART = Pattern.compile("[^=;\\s]+=[^=;]+");
  private static final Pattern KEY = Pattern.compile("[^=;\\s]+");
  private static final Pattern MONTHS = Pattern.compile("\\d{1,2}");

  private StrengthReader() {}

  private static Set<String> categories() {
    Set<String> words = new LinkedHashSet<>();
    words.add(StrengthIndicators.ALL);
    Arrays.stream(StrengthCategory.values()).map(StrengthCategory::name).forEach(words::add);
    return Collections.unmodifiableSet(words);
  }

  /** The declaration; empty when it is mistaken as a whole. */
  static Optional<StrengthIndicators> read(Declared declared) {
    return declared.section(KEYS).map(StrengthReader::indicators);
  }

  private static StrengthIndicators indicators(Section section) {
    SortedMap<String, List<String>> categories = new TreeMap<>();
    section
        .required("categories", "a map from categories of personnel to indicators")
        .flatMap(each -> each.section(CATEGORIES))
        .ifPresent(
            each -> each.values().forEach((name, ids) -> categories.put(name, indicators(ids))));
    section.requireTogether("cause", "deaths");
    return new StrengthIndicators(
        categories,
        text(section, "women", PART, "a breakdown such as sex=f"),
        section.value("deaths").map(StrengthReader::indicators).orElse(List.of()),
        text(section, "cause", KEY, "a key of breakdowns such as cause"),
        Optional.ofNullable(
                text(section, "late_months", MONTHS, "a whole number of months from 0 to 99"))
            .map(Integer::valueOf)
            .orElse(StrengthIndicators.DOCUMENTED_LATE_MONTHS),
        section.place().line(),
        section.place().column());
  }

  private static List<String> indicators(Declared declared) {
    Map<String, Declared> ids = new LinkedHashMap<>();
    for (Declared entry : declared.listOrOne("an indicator, or a list of them")) {
      entry
          .text("an indicator")
          .ifPresent(
              id -> {
                if (ids.putIfAbsent(id, entry) != null) {
                  entry.mistaken(entry.found() + " again", "each indicator once");
                }
              });
    }
    return List.copyOf(ids.keySet());
  }

  private static @Nullable String text(
      Section section, String key, Pattern pattern, String allowed) {
    Optional<Declared> declared = section.value(key);
    Optional<String> text = declared.flatMap(each -> each.text(allowed));
    if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
      declared.ifPresent(each -> each.mistaken(each.found(), allowed));
      return null;
    }
    return text.orElse(null);
  }
}
