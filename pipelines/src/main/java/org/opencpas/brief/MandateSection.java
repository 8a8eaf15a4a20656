package org.opencpas.brief;

import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.MandateDate;
import org.opencpas.calendar.MandateStanding;
import org.opencpas.calendar.RunCalendar;
import org.opencpas.calendar.ScheduleEntry;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.MandateEventType;

/** The mandate: the text, when it runs out, what moved that day, and what is due by its texts. */
final class MandateSection {
  private static final int LATEST = 3;
  private static final int NEXT = 4;

  private final Answers answers;
  private final Words words;
  private final LocalDate on;

  MandateSection(Page page, LocalDate on) {
    this.answers = page.answers();
    this.words = page.words();
    this.on = on;
  }

  Section section() {
    Row mission = answers.to(Question.MISSIONS).get(0);
    String id = mission.text("mission_id");
    List<MandateEvent> events =
        answers.to(Question.MANDATE_EVENTS).stream().map(MandateSection::event).toList();
    List<Benchmark> benchmarks =
        answers.to(Question.BENCHMARKS).stream().map(MandateSection::benchmark).toList();
    ScheduleEntry all = new ScheduleEntry("brief", MandateDate.TYPES, 0, 0, 0, Set.of(), 0, 0);
    RunCalendar calendar = RunCalendar.of(List.of(all), List.of(id), events, benchmarks, on);
    List<DomContent> content = new ArrayList<>();
    content.add(p(standing(mission, calendar.mandates().get(0))).withClass("expiry"));
    content.add(p(rollovers(events) + " " + due(calendar)));
    return new Section("mandate", content);
  }

  private DomContent standing(Row mission, MandateStanding standing) {
    Map<String, DomContent> parts = new HashMap<>();
    parts.put("mission", text(mission.text("name")));
    parts.put("id", text(mission.text("mission_id")));
    parts.put("instrument", text(named(standing.instrument())));
    parts.put("on", text(words.day(on)));
    LocalDate date = standing.date();
    if (date != null) {
      long days = Math.abs(ChronoUnit.DAYS.between(on, date));
      parts.put("date", text(words.day(date)));
      parts.put("days", span(String.valueOf(days)).withClass("days").attr("data-days", date));
    }
    String reach = standing.reach().name().toLowerCase(Locale.ROOT);
    return words.line("mandate." + reach, parts);
  }

  private String named(@Nullable String instrument) {
    return instrument == null ? words.of("unnamed") : instrument;
  }

  private String rollovers(List<MandateEvent> events) {
    List<String> texts = new ArrayList<>();
    for (MandateEvent event : events) {
      LocalDate expiry = event.getExpiresOn();
      boolean isKnown = !event.getEventDate().isAfter(on);
      if (event.getEventType() == MandateEventType.rollover && isKnown && expiry != null) {
        texts.add(
            words.of(
                "mandate.rollover",
                Map.of(
                    "date", words.day(event.getEventDate()),
                    "expiry", words.day(expiry),
                    "instrument", named(event.getInstrument()))));
      }
    }
    if (texts.isEmpty()) {
      return words.of("mandate.rollovers.none");
    }
    int before = Math.max(0, texts.size() - LATEST);
    String list = String.join("; ", texts.subList(before, texts.size()));
    return words.of("mandate.rollovers", Map.of("list", list + more(before)));
  }

  private String due(RunCalendar calendar) {
    List<String> texts = new ArrayList<>();
    calendar.runs().stream()
        .flatMap(run -> run.dates().stream())
        .filter(date -> date.voided().isEmpty() && !date.date().isBefore(on))
        .forEach(date -> texts.add(due(date)));
    if (texts.isEmpty()) {
      return words.of("mandate.due.none", Map.of("on", words.day(on)));
    }
    int shown = Math.min(NEXT, texts.size());
    String list = String.join("; ", texts.subList(0, shown)) + more(texts.size() - shown);
    return words.of("mandate.due", Map.of("on", words.day(on), "list", list));
  }

  private String more(int left) {
    return left == 0 ? "" : words.of("mandate.more", Map.of("count", String.valueOf(left)));
  }

  private String due(MandateDate date) {
    String what = words.coded(date.type().name());
    return words.of(
        "mandate.due.one",
        Map.of(
            "what",
            date.title().isEmpty() ? what : what + " (" + date.title() + ")",
            "date",
            words.day(date.date())));
  }

  private static MandateEvent event(Row row) {
    return MandateEvent.newBuilder()
        .setEventId(row.text("event_id"))
        .setMissionId(row.text("mission_id"))
        .setEventType(MandateEventType.valueOf(row.text("event_type")))
        .setAuthority(row.text("authority"))
        .setEventDate(Objects.requireNonNull(row.day("event_date"), "event_date"))
        .setEffectiveFrom(row.day("effective_from"))
        .setExpiresOn(row.day("expires_on"))
        .setInstrument(row.value("instrument"))
        .setSource(row.value("source"))
        .setVerifiedOn(row.day("verified_on"))
        .setConflict(row.value("conflict"))
        .build();
  }

  private static Benchmark benchmark(Row row) {
    return Benchmark.newBuilder()
        .setBenchmarkId(row.text("benchmark_id"))
        .setMissionId(row.text("mission_id"))
        .setTitle(row.text("title"))
        .setInstruments(row.value("instruments"))
        .setDueDate(row.day("due_date"))
        .build();
  }
}
