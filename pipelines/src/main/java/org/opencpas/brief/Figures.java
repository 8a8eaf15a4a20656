package org.opencpas.brief;

import static j2html.TagCreator.data;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.opencpas.issue.Reason;
import org.opencpas.schemas.ReleaseTables;

/** Figures on the page, each with the table, column and key from which it is. */
final class Figures {
  private final Words words;
  private final Rounding rounding;

  Figures(Words words) {
    this.words = words;
    this.rounding = new Rounding(words);
  }

  /** A figure of a table of the release; its reason, or that nothing is said, where it is null. */
  DomContent of(String table, Row row, String column, String reason) {
    String raw = row.value(column);
    return raw == null
        ? none(reason.isEmpty() ? "" : row.text(reason))
        : data(rounding.of(raw))
            .withValue(raw)
            .attr("data-table", table)
            .attr("data-column", column)
            .attr("data-key", key(table, row));
  }

  /** A figure in the unit that its row names: percent, or another. */
  DomContent measured(String table, Row row, String column, String reason) {
    DomContent figure = of(table, row, column, reason);
    return row.has(column) ? each(figure, text(unit(row))) : figure;
  }

  /** The unit of a row behind a figure; empty where it has none. */
  String unit(Row row) {
    String unit = row.text("unit");
    return unit.equals("%")
        ? words.of("unit.percent")
        : unit.isEmpty() ? "" : words.of("unit.other", Map.of("unit", unit));
  }

  /** A share of 1, in percent without its sign. */
  DomContent share(String table, Row row, String column) {
    String raw = row.text(column);
    return data(rounding.of(new BigDecimal(raw).movePointRight(2).toPlainString()))
        .withValue(raw)
        .attr("data-table", table)
        .attr("data-column", column)
        .attr("data-key", key(table, row))
        .attr("data-scale", 100);
  }

  /** A figure that is counted by a question, in one of its rows. */
  DomContent counted(Question question, int row, String column, String raw) {
    return data(rounding.of(raw))
        .withValue(raw)
        .attr("data-query", question.word())
        .attr("data-column", column)
        .attr("data-row", row);
  }

  /** A sentence of a table of the release, as it stands there. */
  DomContent sentence(String table, Row row) {
    return p(words.set(row.text("sentence")))
        .withClass("sentence")
        .attr("data-table", table)
        .attr("data-column", "sentence")
        .attr("data-key", key(table, row));
  }

  /** Why there is no figure. */
  DomContent none(String code) {
    return span(why(code)).withClass("none").attr("data-reason", code);
  }

  /** Why, in few words where there are some; of an unknown code that nothing is said. */
  String why(String code) {
    for (Reason reason : Reason.values()) {
      if (reason.code().equals(code)) {
        return words.find("short." + code).orElse(reason.text());
      }
    }
    return words.of("none");
  }

  private static String key(String table, Row row) {
    List<String> parts = new ArrayList<>();
    Schema schema = ReleaseTables.getClassSchema().getField(table).schema().getElementType();
    if (schema.getObjectProp("key") instanceof List<?> columns) {
      for (Object column : columns) {
        parts.add(
            column + "=" + URLEncoder.encode(row.text(column.toString()), StandardCharsets.UTF_8));
      }
    }
    return String.join("&", parts);
  }
}
