package org.opencpas.statistics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Public vectors beside the project; tests that need them are skipped without them. */
public final class SharedVectors {
  private SharedVectors() {}

  public static Path file(String path) {
    String declared = System.getenv("OPENCPAS_SHARED");
    Path file = Path.of(declared == null ? "../../shared" : declared).resolve(path);
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }

  public static JsonNode json(String path) {
    try {
      return new ObjectMapper().readTree(file("refs/" + path).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<JsonNode> cases(String path) {
    return StreamSupport.stream(json(path).spliterator(), false).toList();
  }

  /** The numbers of an array, missing ones left out. */
  public static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(JsonNode::isNumber)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  /** The places of an array that hold a number. */
  public static int[] places(JsonNode array) {
    return IntStream.range(0, array.size()).filter(i -> array.get(i).isNumber()).toArray();
  }

  public static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  /** Whether a number is the one that is expected, up to a relative error; the same near zero. */
  public static boolean agrees(double ours, double expected, double tolerance) {
    double difference = Math.abs(ours - expected);
    return difference <= tolerance * Math.abs(expected) || difference <= tolerance * 1e-3;
  }

  /** A row of a CSV file. */
  public record Row(Map<String, String> cells) {
    /** The text of a column that there is. */
    public String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    /** Whether the cell has a number in it. */
    public boolean hasNumber(String column) {
      return text(column).matches("-?[0-9.]+([eE][-+]?[0-9]+)?");
    }

    public double number(String column) {
      return Double.parseDouble(text(column));
    }
  }

  /** Reads a CSV file without line breaks in cells. */
  public static List<Row> csv(String path) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> header = cells(lines.get(0));
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      if (each == '"') {
        quoted = !quoted;
      } else if (each == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (each != '\ufeff') {
        cell.append(each);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
