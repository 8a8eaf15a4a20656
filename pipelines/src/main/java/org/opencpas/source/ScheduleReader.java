package org.opencpas.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.opencpas.calendar.MandateDate;
import org.opencpas.calendar.ScheduleEntry;
import org.opencpas.schemas.MandateEventType;

/** Reads the schedule of runs; whether the framework has its missions is looked at later. */
final class ScheduleReader {
  static final Set<String> KEYS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(List.of("name", "before", "days", "freeze", "grace", "missions")));
  static final Map<String, MandateEventType> DATES = dates();
  static final String NAME = "[a-z][a-z0-9-]{0,23}";
  static final int MOST_DAYS = 999;

  private static final Pattern NAMES = Pattern.compile(NAME);
  private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
  private static final String ENTRIES = "a list of entries, at least one";
  private static final String MISSIONS = "ids of missions, at least one";

  private ScheduleReader() {}

  private static Map<String, MandateEventType> dates() {
    Map<String, MandateEventType> words = new LinkedHashMap<>();
    MandateDate.TYPES.forEach(type -> words.put(type.name(), type));
    return Collections.unmodifiableMap(words);
  }

  /** The entries in their order. */
  static List<ScheduleEntry> read(Declared declared) {
    List<ScheduleEntry> entries = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Declared each : declared.list(ENTRIES)) {
      Optional<ScheduleEntry> entry = each.section(KEYS).flatMap(ScheduleReader::entry);
      if (entry.isPresent() && !names.add(entry.get().name())) {
        each.mistaken("a second entry " + entry.get().name(), "a name of its own");
      }
      entry.ifPresent(entries::add);
    }
    return entries;
  }

  private static Optional<ScheduleEntry> entry(Section section) {
    Optional<String> name = section.required("name", allowedName()).flatMap(ScheduleReader::name);
    Set<MandateEventType> before =
        section
            .required("before", "a list of " + String.join(", ", DATES.keySet()))
            .map(ScheduleReader::types)
            .orElse(Set.of());
    Optional<Integer> days =
        section.required("days", allowedDays(0, MOST_DAYS)).flatMap(each -> days(each, 0));
    if (name.isEmpty() || before.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    Optional<Declared> freeze = section.value("freeze");
    Optional<Declared> grace = section.value("grace");
    Set<String> missions = new TreeSet<>();
    section.value("missions").ifPresent(each -> missions.addAll(each.texts(MISSIONS)));
    return Optional.of(
        new ScheduleEntry(
            name.get(),
            before,
            days.get(),
            freeze.flatMap(each -> days(each, days.get())).orElse(days.get()),
            grace.flatMap(each -> days(each, 0, days.get())).orElse(0),
            missions,
            section.place().line(),
            section.place().column()));
  }

  private static String allowedName() {
    return "a name of small letters, digits and hyphens, at most 24, such as renewal";
  }

  private static Optional<String> name(Declared declared) {
    Optional<String> name = declared.text(allowedName());
    if (name.isPresent() && !NAMES.matcher(name.get()).matches()) {
      declared.mistaken(declared.found(), allowedName());
      return Optional.empty();
    }
    return name;
  }

  private static Set<MandateEventType> types(Declared declared) {
    Set<MandateEventType> types = EnumSet.noneOf(MandateEventType.class);
    for (Declared each : declared.list("a list of " + String.join(", ", DATES.keySet()))) {
      Optional<MandateEventType> type = each.word(DATES);
      if (type.isPresent() && !types.add(type.get())) {
        each.mistaken(each.found() + " again", "each kind once");
      }
    }
    return types;
  }

  private static String allowedDays(int least, int most) {
    return "a number of days from " + least + " to " + most;
  }

  private static Optional<Integer> days(Declared declared, int least) {
    return days(declared, least, MOST_DAYS);
  }

  private static Optional<Integer> days(Declared declared, int least, int most) {
    String allowed = allowedDays(least, most);
    Optional<String> text = declared.text(allowed);
    Optional<Integer> days =
        text.filter(each -> WHOLE.matcher(each).matches())
            .map(Integer::valueOf)
            .filter(each -> each >= least && each <= most);
    if (text.isPresent() && days.isEmpty()) {
      declared.mistaken(declared.found(), allowed);
    }
    return days;
  }
}
