package org.opencpas.aggregate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencpas.schemas.StrengthCategory;
import org.opencpas.schemas.StrengthCeiling;
import org.opencpas.source.StrengthIndicators;

/** The strength that one authority authorised for a mission, by category and date. */
final class Ceilings {

  /**
   * A ceiling on a day.
   *
   * @param authorised persons
   * @param from first day on which it held
   * @param categories categories that it is the sum of
   */
  record Ceiling(long authorised, LocalDate from, Set<String> categories) {}

  private final SortedSet<String> categories;
  private final SortedMap<String, NavigableMap<LocalDate, Long>> byCategory;

  private Ceilings(
      Set<String> categories, SortedMap<String, NavigableMap<LocalDate, Long>> byCategory) {
    this.categories = new TreeSet<>(categories);
    this.byCategory = byCategory;
  }

  /** The rows of one mission and authority, no two of a category and day. */
  static Ceilings of(Collection<StrengthCeiling> rows) {
    SortedMap<String, NavigableMap<LocalDate, Long>> byCategory = new TreeMap<>();
    for (StrengthCeiling row : rows) {
      byCategory
          .computeIfAbsent(row.getCategory().name(), category -> new TreeMap<>())
          .put(row.getEffectiveFrom(), row.getAuthorised());
    }
    Set<String> categories = new TreeSet<>(byCategory.keySet());
    if (categories.stream().anyMatch(Ceilings::isUniformed)) {
      categories.add(StrengthIndicators.ALL);
    }
    return new Ceilings(categories, byCategory);
  }

  /** No ceiling for any of some categories. */
  static Ceilings none(Set<String> categories) {
    return new Ceilings(categories, new TreeMap<>());
  }

  /** The categories that it is about: those that ever had a ceiling, and all of a uniformed one. */
  SortedSet<String> categories() {
    return Collections.unmodifiableSortedSet(categories);
  }

  /** Whether people of a category wear uniform, and so belong to all. */
  static boolean isUniformed(String category) {
    return !category.equals(StrengthCategory.civilian.name());
  }

  /** The ceiling of a category on a day: the latest that had begun. All is the sum of uniformed. */
  Optional<Ceiling> on(String category, LocalDate day) {
    List<String> wanted =
        category.equals(StrengthIndicators.ALL)
            ? byCategory.keySet().stream().filter(Ceilings::isUniformed).toList()
            : List.of(category);
    long sum = 0;
    LocalDate from = LocalDate.MIN;
    SortedSet<String> found = new TreeSet<>();
    for (String each : wanted) {
      NavigableMap<LocalDate, Long> dates = byCategory.get(each);
      Map.Entry<LocalDate, Long> latest = dates == null ? null : dates.floorEntry(day);
      if (latest != null) {
        sum += latest.getValue();
        from = latest.getKey().isAfter(from) ? latest.getKey() : from;
        found.add(each);
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(new Ceiling(sum, from, found));
  }
}
