package org.opencpas.decode.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.RawCells;
import org.opencpas.decode.TableRows;
import org.opencpas.issue.Rule;

/** Rows that are lists, of which the first names the columns. */
final class JsonListRows implements TableRows {
  private static final int COST_OF_CELL = 24;

  private final JsonEntries entries;
  private final int longestCell;
  private List<String> names = List.of();
  private List<String> cells = List.of();

  JsonListRows(JsonEntries entries, int longestCell) {
    this.entries = entries;
    this.longestCell = longestCell;
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    while (entries.next()) {
      long line = entries.line();
      FoundRow row = entries.isList() ? read(line) : refuse(line);
      if (!(row instanceof FoundRow.Cells) || !cells.isEmpty()) {
        names = names.isEmpty() ? cells : names;
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private FoundRow refuse(long line) throws IOException {
    entries.skip();
    cells = List.of();
    return broken(line, Rule.NOT_A_ROW, "the entry is no list, as rows of this file are");
  }

  private FoundRow read(long line) throws IOException {
    try {
      return cells(line, entries.parser());
    } catch (JsonProcessingException broken) {
      throw JsonText.broken(broken);
    }
  }

  private FoundRow cells(long line, JsonParser parser) throws IOException {
    cells = new ArrayList<>(names.size());
    long size = 0;
    boolean nested = false;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      nested |= token.isStructStart();
      String text = text(token, parser);
      size += text.length() + COST_OF_CELL;
      if (size <= 4L * longestCell) {
        cells.add(text);
      }
    }
    if (size > 4L * longestCell) {
      return broken(line, Rule.CELL_TOO_LONG, "the row is too long");
    }
    return nested
        ? broken(line, Rule.CELL_NESTED, "an entry of the row is a list or an object")
        : new FoundRow.Cells(line, cells);
  }

  private static String text(JsonToken token, JsonParser parser) throws IOException {
    if (token.isStructStart()) {
      parser.skipChildren();
      return "";
    }
    return token == JsonToken.VALUE_NULL ? "" : parser.getText();
  }

  private FoundRow broken(long line, Rule rule, String message) {
    return new FoundRow.Broken(line, rule, names.size(), message, raw());
  }

  @Override
  public String raw() {
    return RawCells.text(names, cells);
  }
}
