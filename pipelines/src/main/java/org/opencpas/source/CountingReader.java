package org.opencpas.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencpas.calendar.Period;
import org.opencpas.schemas.PeriodType;

/**
 * Reads how the events of a source are counted.
 *
 * @param defines tables of the framework that the source creates rows of
 * @param figures names of further figures that its events have
 */
record CountingReader(Set<Definition> defines, Set<String> figures) {
  static final Set<String> KEYS = words("span", "regions", "indicators");
  static final Set<String> DAYS = words("from", "to");
  static final Set<String> INDICATOR = words("count", "sum", "low", "high");
  private static final String SPAN =
      "whole years of the file, whole months of the file, or a map such as {from: 2011, to:"
          + " 2021-06}";
  private static final String DAY = "a year or month such as 2011 or 2011-06";
  private static final String REGIONS = "all, or a list of regions";
  private static final String INDICATORS =
      "a map from indicators to what is counted, such as {deaths: {sum: deaths_best}}";
  static final Map<String, CountSpan> OF_THE_FILES = ofTheFiles();

  /** What makes a count a count is not the source's to say. */
  static final Set<String> FIXED =
      Set.of(
          "mission_id",
          "objective_id",
          "measure",
          "value_kind",
          "numerator_kind",
          "denominator_kind",
          "additive_over_regions",
          "resets_on");

  private static Set<String> words(String... words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(words)));
  }

  private static Map<String, CountSpan> ofTheFiles() {
    Map<String, CountSpan> spans = new LinkedHashMap<>();
    for (PeriodType type : List.of(PeriodType.year, PeriodType.month)) {
      CountSpan span = CountSpan.ofTheFiles(type);
      spans.put(span.text(), span);
    }
    return spans;
  }

  /** The counting; empty when it is mistaken. */
  Optional<Counting> read(Declared declared) {
    return declared.section(KEYS).flatMap(this::read);
  }

  private Optional<Counting> read(Section section) {
    Optional<CountSpan> span = section.required("span", SPAN).flatMap(CountingReader::span);
    List<String> regions = section.value("regions").map(CountingReader::regions).orElse(List.of());
    List<CountedIndicator> indicators =
        section.required("indicators", INDICATORS).map(this::indicators).orElse(List.of());
    return indicators.isEmpty()
        ? Optional.empty()
        : span.map(days -> new Counting(days, regions, indicators));
  }

  private static Optional<CountSpan> span(Declared declared) {
    if (!declared.isText()) {
      return declared.section(DAYS).flatMap(CountingReader::days);
    }
    Optional<String> text = declared.text(SPAN);
    Optional<CountSpan> span = text.map(OF_THE_FILES::get);
    if (text.isPresent() && span.isEmpty()) {
      declared.mistaken(declared.found(), SPAN);
    }
    return span;
  }

  private static Optional<CountSpan> days(Section section) {
    Optional<Period> from = section.required("from", DAY).flatMap(CountingReader::period);
    Optional<Period> to = section.required("to", DAY).flatMap(CountingReader::period);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().start().isBefore(to.get().end())) {
      section.place().mistaken("a span that ends before it begins", SPAN);
      return Optional.empty();
    }
    return Optional.of(CountSpan.of(new Period(from.get().start(), to.get().end())));
  }

  private static Optional<Period> period(Declared declared) {
    Optional<String> text = declared.text(DAY);
    Optional<Period> period =
        text.flatMap(Period::parse)
            .filter(Period::isPlausible)
            .filter(each -> isFirstOfMonth(each.start()) && isFirstOfMonth(each.end()));
    if (text.isPresent() && period.isEmpty()) {
      declared.mistaken(declared.found(), DAY);
    }
    return period;
  }

  /** A month that the source answers for in part could not be counted. */
  private static boolean isFirstOfMonth(LocalDate day) {
    return day.getDayOfMonth() == 1;
  }

  private static List<String> regions(Declared declared) {
    if (!declared.isText()) {
      return declared.texts(REGIONS);
    }
    Optional<String> text = declared.text(REGIONS);
    if (text.isPresent() && !text.get().equals("all")) {
      declared.mistaken(declared.found(), REGIONS);
    }
    return List.of();
  }

  private List<CountedIndicator> indicators(Declared declared) {
    List<CountedIndicator> indicators = new ArrayList<>();
    declared
        .entries(INDICATORS)
        .forEach(
            (id, each) -> {
              if (!SourceReader.isName(id)) {
                each.mistaken("the id " + QuotedText.of(id), "an id of at most 100 characters");
                return;
              }
              each.section(indicatorKeys())
                  .flatMap(section -> indicator(id, section))
                  .ifPresent(indicators::add);
            });
    return indicators;
  }

  /** Columns of the framework's row are there only where the source defines it. */
  private Set<String> indicatorKeys() {
    Set<String> keys = new LinkedHashSet<>(INDICATOR);
    if (defines.contains(Definition.INDICATORS)) {
      Set<String> columns = new TreeSet<>(Definition.INDICATORS.columns());
      columns.removeAll(FIXED);
      keys.addAll(columns);
    }
    return keys;
  }

  private Optional<CountedIndicator> indicator(String id, Section section) {
    if (section.has("count") == section.has("sum")) {
      section
          .place()
          .mistaken(
              section.has("sum") ? "both count and sum" : "neither count nor sum",
              "count: events, or sum: with one of "
                  + String.join(", ", EventFigure.words(figures).keySet()));
      return Optional.empty();
    }
    boolean counts =
        section.value("count").flatMap(each -> each.word(Map.of("events", id))).isPresent();
    Optional<EventFigure> sum = figure(section, "sum");
    Optional<EventFigure> low = figure(section, "low");
    Optional<EventFigure> high = figure(section, "high");
    section.requireTogether("low", "sum");
    section.requireTogether("low", "high");
    section.requireTogether("high", "low");
    SortedMap<String, String> columns = new TreeMap<>();
    section
        .values()
        .forEach(
            (key, each) -> {
              if (!INDICATOR.contains(key)) {
                each.text("a text").ifPresent(text -> columns.put(key, text));
              }
            });
    return counts || sum.isPresent()
        ? Optional.of(
            new CountedIndicator(
                id,
                sum.orElse(null),
                low.orElse(null),
                high.orElse(null),
                columns,
                section.place().line()))
        : Optional.empty();
  }

  private Optional<EventFigure> figure(Section section, String key) {
    return section.value(key).flatMap(each -> each.word(EventFigure.words(figures)));
  }
}
