package org.opencpas.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opencpas.sample.PlainTable.Row;

/**
 * A data value set of DHIS2, a value on each line: in XML, of 2024 in CSV, of 2025 in JSON. Men and
 * women are options of a category.
 */
final class StrengthForm implements Form {
  private static final String COUNTRY = "KS";
  private static final String DEFAULT = "HllvX50cXC0";
  private static final List<String> COLUMNS =
      List.of(
          "dataElement",
          "period",
          "orgUnit",
          "categoryOptionCombo",
          "attributeOptionCombo",
          "value",
          "storedBy",
          "lastUpdated",
          "comment",
          "followup",
          "deleted");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public SentFile send(PlainFile file) {
    return switch (file.name()) {
      case "2024" -> sent(file, ".csv", csv(file), 2);
      case "2025" -> sent(file, ".json", json(file), 2);
      default -> sent(file, ".xml", xml(file), 3);
    };
  }

  private static SentFile sent(PlainFile file, String ending, String text, int firstLine) {
    return SentFile.of(
        file.path(ending),
        text.getBytes(StandardCharsets.UTF_8),
        file.rows(),
        i -> new Place("", firstLine + i));
  }

  private static String xml(PlainFile file) {
    return file.rows().stream()
        .map(StrengthForm::element)
        .collect(
            Collectors.joining(
                "",
                "<?xml version='1.0' encoding='UTF-8'?>\n"
                    + "<dataValueSet xmlns=\"http://dhis2.org/schema/dxf/2.0\" orgUnit=\""
                    + COUNTRY
                    + "\">\n",
                "</dataValueSet>\n"));
  }

  private static String element(Row row) {
    StringBuilder element = new StringBuilder("  <dataValue");
    own(row).forEach((name, text) -> element.append(MarkedText.attribute(name, text)));
    return element.append("/>\n").toString();
  }

  private static String json(PlainFile file) {
    return file.rows().stream()
        .map(StrengthForm::object)
        .collect(
            Collectors.joining(
                ",\n", "{\"orgUnit\":\"" + COUNTRY + "\",\"dataValues\":[\n", "\n]}\n"));
  }

  private static String object(Row row) {
    try {
      return JSON.writeValueAsString(own(row));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String csv(PlainFile file) {
    DelimitedText text = new DelimitedText(',');
    text.row(COLUMNS);
    for (Row row : file.rows()) {
      Map<String, String> value = own(row);
      value.put("orgUnit", COUNTRY);
      List<String> cells = new ArrayList<>();
      COLUMNS.forEach(column -> cells.add(value.getOrDefault(column, "")));
      text.row(cells);
    }
    return text.toString();
  }

  /** What a value says itself; the set says of which unit all are. */
  private static Map<String, String> own(Row row) {
    Map<String, String> value = new LinkedHashMap<>();
    value.put("dataElement", row.cell("indicator_id"));
    value.put("period", row.cell("period").replace("-", ""));
    String part = row.cell("disaggregation");
    value.put("categoryOptionCombo", part.isEmpty() ? DEFAULT : part.replace("sex=", ""));
    value.put("attributeOptionCombo", DEFAULT);
    value.put("value", row.cell("value"));
    value.put("lastUpdated", row.cell("reported_at") + "T00:00:00.000+0000");
    if (!row.cell("comment").isEmpty()) {
      value.put("comment", row.cell("comment"));
    }
    return value;
  }
}
