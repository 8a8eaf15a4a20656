package org.opencpas.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.MandateDate;
import org.opencpas.calendar.MandateStanding;
import org.opencpas.calendar.PlannedRun;
import org.opencpas.query.QueryFormat;

/**
 * One object: the day {@code on}, {@code runs} with their {@code dates}, and {@code mandates};
 * where it is asked for, rows of the tables {@code readiness} and {@code readiness_scores}.
 */
final class DueJson implements DueOutput {
  private final PrintWriter out;
  private final Owed owed;

  DueJson(PrintWriter out, Owed owed) {
    this.out = out;
    this.owed = owed;
  }

  @Override
  public void write(Agenda agenda) {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      json.writeStringField("on", agenda.day().toString());
      json.writeArrayFieldStart("runs");
      for (Agenda.Item item : agenda.items()) {
        run(json, item);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("mandates");
      for (MandateStanding mandate : agenda.mandates()) {
        mandate(json, mandate);
      }
      json.writeEndArray();
      if (owed.isTold()) {
        rows(json, "readiness", Owed.Part.RETURNS);
        rows(json, "readiness_scores", Owed.Part.SCORES);
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void rows(JsonGenerator json, String name, Owed.Part part) throws IOException {
    StringBuilder rows = new StringBuilder();
    owed.write(part, QueryFormat.JSON, rows);
    json.writeFieldName(name);
    json.writeRawValue(rows.toString().strip());
  }

  private static void run(JsonGenerator json, Agenda.Item item) throws IOException {
    PlannedRun run = item.run();
    json.writeStartObject();
    json.writeStringField("state", item.state().word());
    json.writeStringField("label", run.label());
    json.writeStringField("entry", run.entry().name());
    json.writeStringField("mission_id", run.missionId());
    json.writeStringField("event_date", run.date().toString());
    json.writeNumberField("days_left", item.daysLeft());
    json.writeStringField("due_on", run.dueOn().toString());
    json.writeStringField("overdue_from", run.overdueFrom().toString());
    json.writeStringField("freeze_on", run.freezeOn().toString());
    field(json, "release_id", item.release());
    json.writeArrayFieldStart("dates");
    for (MandateDate date : run.dates()) {
      date(json, date);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void date(JsonGenerator json, MandateDate date) throws IOException {
    json.writeStartObject();
    json.writeStringField("event_type", date.type().name());
    json.writeStringField("event_id", date.id());
    field(json, "title", date.title().isEmpty() ? null : date.title());
    field(json, "instrument", date.instrument());
    field(json, "source", date.source());
    field(json, "verified_on", date.verifiedOn());
    field(json, "conflict", date.conflict());
    Optional<MandateDate.Ending> ending = date.voided();
    field(json, "ended", ending.map(each -> DueWords.of(each.cause())).orElse(null));
    field(json, "ended_on", ending.map(MandateDate.Ending::on).orElse(null));
    field(json, "ended_by", ending.map(MandateDate.Ending::eventId).orElse(null));
    field(json, "moved_to", ending.map(MandateDate.Ending::movedTo).orElse(null));
    json.writeEndObject();
  }

  private static void mandate(JsonGenerator json, MandateStanding mandate) throws IOException {
    json.writeStartObject();
    json.writeStringField("mission_id", mandate.missionId());
    json.writeStringField("reach", DueWords.of(mandate.reach()));
    field(json, "date", mandate.date());
    field(json, "instrument", mandate.instrument());
    json.writeEndObject();
  }

  private static void field(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value.toString());
    }
  }
}
