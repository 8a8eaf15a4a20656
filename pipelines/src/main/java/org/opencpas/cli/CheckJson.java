package org.opencpas.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.opencpas.issue.Mistake;
import org.opencpas.pipeline.CheckReport;
import org.opencpas.pipeline.Overdue;
import org.opencpas.pipeline.Problem;
import org.opencpas.pipeline.SourceSummary;
import org.opencpas.schemas.RuleCount;

/**
 * One object: {@code problems} as they come, then {@code mistakes}, {@code notes} and {@code
 * summary}, which is known last.
 */
final class CheckJson implements CheckOutput {
  private final JsonGenerator json;

  /** Begins the object. */
  CheckJson(PrintWriter out) {
    try {
      json =
          new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      json.writeArrayFieldStart("problems");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void problem(Problem problem) {
    try {
      json.writeStartObject();
      json.writeStringField("source", problem.source());
      json.writeStringField("file", problem.file());
      json.writeStringField("sheet", problem.sheet());
      json.writeNumberField("line", problem.line());
      json.writeStringField("column_name", problem.columnName());
      json.writeStringField("cell", problem.cell());
      json.writeStringField("rule", problem.rule());
      json.writeStringField("severity", problem.severity());
      json.writeStringField("message", problem.message());
      json.writeStringField("hint", problem.hint());
      json.writeEndObject();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void end(List<Mistake> mistakes) {
    end(mistakes, List.of(), List.of(), CheckReport.Flagged.NOT_LOOKED_FOR);
  }

  @Override
  public void end(CheckReport report) {
    end(report.mistakes(), report.notes(), report.sources(), report.flagged());
  }

  private void end(
      List<Mistake> mistakes,
      List<String> notes,
      List<SourceSummary> sources,
      CheckReport.Flagged flagged) {
    try {
      json.writeEndArray();
      json.writeArrayFieldStart("mistakes");
      for (Mistake mistake : mistakes) {
        write(mistake);
      }
      json.writeEndArray();
      texts("notes", notes);
      json.writeArrayFieldStart("summary");
      for (SourceSummary source : sources) {
        write(source, flagged);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void write(Mistake mistake) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", mistake.file());
    json.writeNumberField("line", mistake.line());
    json.writeNumberField("column", mistake.column());
    json.writeStringField("found", mistake.found());
    json.writeStringField("allowed", mistake.allowed());
    json.writeEndObject();
  }

  private void write(SourceSummary source, CheckReport.Flagged flagged) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", source.source());
    json.writeNumberField("files", source.files());
    json.writeNumberField("rows", source.rows());
    json.writeNumberField("rows_accepted", source.rowsAccepted());
    json.writeNumberField("rows_rejected", source.rowsRejected());
    json.writeNumberField("file_rejections", source.fileRejections());
    json.writeNumberField("records", source.records());
    json.writeArrayFieldStart("rejected_by_rule");
    for (RuleCount rule : source.rejectedByRule()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.getRule());
      json.writeNumberField("count", rule.getRows());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (flagged == CheckReport.Flagged.ALL) {
      writeOutcomes(source.outcomes());
      writeFlags(source.flags());
    } else {
      json.writeNullField("outcomes");
      json.writeNullField("flags");
    }
    optional("last_period", source.lastPeriod().map(period -> period.text()).orElse(""));
    optional("newest_report", source.newestReport().map(Object::toString).orElse(""));
    json.writeArrayFieldStart("overdue");
    for (Overdue overdue : source.overdue()) {
      json.writeStartObject();
      json.writeStringField("frequency", overdue.frequency().name());
      json.writeStringField("last_period", overdue.last().text());
      json.writeStringField("due_until", overdue.due().text());
      json.writeEndObject();
    }
    json.writeEndArray();
    texts("without_rows", source.withoutRows());
    texts("unread_columns", source.unread());
    json.writeEndObject();
  }

  private void writeOutcomes(SourceSummary.Outcomes outcomes) throws IOException {
    json.writeObjectFieldStart("outcomes");
    json.writeNumberField("current", outcomes.current());
    json.writeNumberField("duplicate", outcomes.duplicate());
    json.writeNumberField("superseded", outcomes.superseded());
    json.writeNumberField("retracted", outcomes.retracted());
    json.writeEndObject();
  }

  private void writeFlags(List<SourceSummary.FlagCount> flags) throws IOException {
    json.writeArrayFieldStart("flags");
    for (SourceSummary.FlagCount flag : flags) {
      json.writeStartObject();
      json.writeStringField("rule", flag.rule());
      json.writeStringField("severity", flag.severity().name());
      json.writeNumberField("count", flag.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void optional(String name, String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, text);
    }
  }
}
