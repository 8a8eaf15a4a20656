package org.opencpas.query;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a figure comes from.
 *
 * @param figure the figure itself, one row
 * @param origins what it rests on, by name; the first is what it is made from
 */
record Traced(Table figure, Map<String, Table> origins) {

  /** Copies the map. */
  Traced {
    origins = new LinkedHashMap<>(origins);
  }

  /** What the figure is made from. */
  Table main() {
    return origins.values().iterator().next();
  }

  /** Writes all of it as one JSON object. */
  void writeJson(Appendable out) throws IOException {
    out.append("{\n\"figure\": ");
    out.append(JsonWriter.object(figure.columns(), figure.rows().get(0)));
    for (Map.Entry<String, Table> each : origins.entrySet()) {
      out.append(",\n").append(Texts.json(each.getKey())).append(": ");
      each.getValue().write(QueryFormat.JSON.writer(out, each.getValue().columns()));
    }
    out.append("}\n");
  }

  /** Writes all of it in Markdown, a table under each heading; what is empty is left out. */
  void writeMarkdown(Appendable out) throws IOException {
    out.append("## figure\n\n");
    figure.write(QueryFormat.MARKDOWN.writer(out, figure.columns()));
    for (Map.Entry<String, Table> each : origins.entrySet()) {
      if (!each.getValue().isEmpty()) {
        out.append("\n## ").append(each.getKey()).append("\n\n");
        each.getValue().write(QueryFormat.MARKDOWN.writer(out, each.getValue().columns()));
      }
    }
  }
}
