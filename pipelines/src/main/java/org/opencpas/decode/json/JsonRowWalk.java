package org.opencpas.decode.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.opencpas.decode.ListCell;
import org.opencpas.decode.RowParts;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;

/** Takes objects apart that are rows. */
public final class JsonRowWalk {
  private static final int DEEPEST = 100;

  private static final String KEY = "key";

  private final RowParts parts;
  private final int longestCell;
  private final Set<String> ignored;

  /**
   * Hands on what it finds.
   *
   * @param ignored paths of parts that are passed over
   */
  public JsonRowWalk(RowParts parts, int longestCell, Collection<String> ignored) {
    this.parts = parts;
    this.longestCell = longestCell;
    this.ignored = Set.copyOf(ignored);
  }

  /**
   * Takes the object apart whose opening the parser has just read, to its end.
   *
   * @param name name of the row where it has one, for the column {@code key}
   * @throws BrokenRecordsException when the file is broken
   */
  public void row(Optional<String> name, JsonParser parser) throws IOException {
    try {
      if (name.isPresent()) {
        parts.text(KEY, name.get());
      }
      object("", parser, 1);
    } catch (JsonProcessingException broken) {
      throw JsonText.broken(broken);
    }
  }

  private void object(String prefix, JsonParser parser, int depth) throws IOException {
    if (depth > DEEPEST) {
      parts.fault(
          Rule.NESTED_TOO_DEEPLY,
          "",
          "%s is more than %d objects deep".formatted(Quotation.of(prefix), DEEPEST));
      parser.skipChildren();
      return;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      String path = prefix.isEmpty() ? name : prefix + name;
      JsonToken value = parser.nextToken();
      if (ignored.contains(path)) {
        parser.skipChildren();
        continue;
      }
      switch (value) {
        case START_OBJECT -> {
          parts.branch(path);
          object(path + "/", parser, depth + 1);
        }
        case START_ARRAY -> list(path, parser);
        case VALUE_NULL -> parts.none(path);
        default -> parts.text(path, parts.wantsTexts() ? parser.getText() : "");
      }
    }
  }

  private void list(String path, JsonParser parser) throws IOException {
    ListCell cell = new ListCell(longestCell);
    boolean lists = false;
    boolean objects = false;
    for (JsonToken entry = parser.nextToken();
        entry != JsonToken.END_ARRAY;
        entry = parser.nextToken()) {
      lists |= entry == JsonToken.START_ARRAY;
      objects |= entry == JsonToken.START_OBJECT;
      if (entry.isStructStart()) {
        parser.skipChildren();
      } else {
        cell.add(entry == JsonToken.VALUE_NULL || !parts.wantsTexts() ? "" : parser.getText());
      }
    }
    if (objects || (lists && !cell.isEmpty())) {
      parts.branch(path);
      parts.fault(Rule.CELL_NESTED, path, Quotation.of(path) + " is a list of more than values");
    } else if (lists) {
      parts.branch(path);
    } else if (cell.isEmpty()) {
      parts.none(path);
    } else {
      parts.text(path, cell.text());
    }
  }
}
