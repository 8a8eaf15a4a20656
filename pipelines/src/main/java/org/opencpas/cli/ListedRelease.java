package org.opencpas.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.SpreadsheetText;
import org.opencpas.publish.ReleaseList;
import org.opencpas.release.Manifest;
import org.opencpas.release.Withdrawal;

/**
 * A release as programs read it in the list: the same fields for all, null where one is unknown.
 */
final class ListedRelease {
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  private ListedRelease() {}

  /** The fields of a release of the list. */
  static ListedRelease of(ReleaseList.Entry entry) {
    ListedRelease release = new ListedRelease();
    Manifest manifest = entry.manifest();
    Manifest.Counts counts = manifest == null ? null : manifest.counts();
    Withdrawal notice = entry.withdrawal();
    Map<String, @Nullable Object> fields = release.fields;
    fields.put("release_id", entry.id().text());
    fields.put("latest", entry.standing() == ReleaseList.Standing.LATEST);
    fields.put("as_of", entry.id().asOf().map(Object::toString).orElse(null));
    fields.put("audience", manifest == null ? null : manifest.audience());
    fields.put("labels", String.join(" ", labels(entry)));
    fields.put("rows", counts == null ? null : counts.rows());
    fields.put("rows_rejected", counts == null ? null : counts.rowsRejected());
    fields.put("records", counts == null ? null : counts.records());
    fields.put("observations", manifest == null ? null : observations(manifest));
    fields.put("bytes", entry.bytes());
    fields.put("files", entry.condition().name().toLowerCase(Locale.ROOT));
    fields.put("withdrawn_on", notice == null ? null : notice.withdrawnOn().toString());
    fields.put("withdrawn_because", notice == null ? null : notice.because());
    return release;
  }

  private static List<String> labels(ReleaseList.Entry entry) {
    List<String> labels = new ArrayList<>();
    entry.labels().forEach(label -> labels.add(label.text()));
    return labels;
  }

  private static @Nullable Object observations(Manifest manifest) {
    Manifest.Table table = manifest.tables().get("observations");
    return table == null ? null : table.rows();
  }

  /** RFC 4180 with line feeds and a header; a blank cell is null. */
  static String csv(List<ListedRelease> releases) {
    StringBuilder csv = new StringBuilder();
    releases.stream()
        .limit(1)
        .forEach(first -> csv.append(String.join(",", first.fields.keySet())).append('\n'));
    for (ListedRelease release : releases) {
      List<String> cells = new ArrayList<>();
      release.fields.values().forEach(value -> cells.add(cell(value)));
      csv.append(String.join(",", cells)).append('\n');
    }
    return csv.toString();
  }

  /** A text that a spreadsheet would run as a formula has an apostrophe before it. */
  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : SpreadsheetText.harmless(value.toString());
    return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** An array of objects. */
  static void json(List<ListedRelease> releases, Writer out) {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (ListedRelease release : releases) {
        json.writeStartObject();
        for (Map.Entry<String, @Nullable Object> field : release.fields.entrySet()) {
          json.writeFieldName(field.getKey());
          write(json, field.getValue());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value == null ? null : Objects.toString(value));
    }
  }
}
