package org.opencpas.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;

/**
 * HXL: a row of tags below the Arabic header. First as text, of 2024 as JSON, of 2025 as a
 * workbook.
 */
final class WaterForm implements Form {
  private static final List<String> TAGS =
      List.of(
          "#adm2 +code",
          "#adm2 +name +i_ar",
          "#date +start",
          "#indicator +value +num",
          "#status",
          "#date +reported",
          "#description");
  private static final String SHEET = "نقاط المياه";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public SentFile send(PlainFile file) {
    List<List<String>> lines = new ArrayList<>(List.of(file.columns(), TAGS));
    file.rows().forEach(row -> lines.add(file.cells(row)));
    return switch (file.name()) {
      case "2024" ->
          SentFile.of(file.path(".json"), json(lines), file.rows(), i -> new Place("", i + 4));
      case "2025" ->
          SentFile.of(
              file.path(".xlsx"), workbook(lines), file.rows(), i -> new Place(SHEET, i + 3));
      default -> SentFile.of(file.path(), text(lines), file.rows(), i -> new Place("", i + 3));
    };
  }

  private static byte[] text(List<List<String>> lines) {
    DelimitedText text = new DelimitedText(',');
    lines.forEach(text::row);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] json(List<List<String>> lines) {
    return lines.stream()
        .map(WaterForm::list)
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String list(List<String> cells) {
    try {
      return JSON.writeValueAsString(cells);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] workbook(List<List<String>> lines) {
    return ModernWorkbook.of(
        book -> {
          Worksheet sheet = book.newWorksheet(SHEET);
          for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).size(); column++) {
              ModernWorkbook.put(sheet, row, column, lines.get(row).get(column));
            }
          }
        });
  }
}
