package org.opencpas.decode.dhis2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.opencpas.decode.FoundRow;
import org.opencpas.decode.TableReading;
import org.opencpas.decode.TableRows;
import org.opencpas.decode.json.JsonEntries;
import org.opencpas.decode.json.JsonPlace;
import org.opencpas.decode.json.JsonRowWalk;
import org.opencpas.decode.json.JsonText;
import org.opencpas.issue.Rule;
import org.opencpas.source.TagRow;

/**
 * Data values of DHIS2 in JSON. What the set says for all of its values is gathered in a reading of
 * its own, since it may stand behind them.
 */
final class Dhis2JsonRows implements TableRows {
  private static final String LIST = "dataValues";

  private final JsonEntries entries;
  private final Dhis2Row row;
  private final JsonRowWalk walk;
  private boolean started;

  private Dhis2JsonRows(JsonEntries entries, Dhis2Row row, int longestCell) {
    this.entries = entries;
    this.row = row;
    this.walk = new JsonRowWalk(row, longestCell, Set.of());
  }

  /** Reads a file to its end, or to where it cannot be read. */
  static void read(JsonText text, TableReading table, Dhis2Row row, int longestCell)
      throws IOException {
    share(text, row);
    JsonPlace place = JsonPlace.find(text, LIST);
    try (JsonEntries entries = JsonEntries.open(text, place)) {
      table.read("", new Dhis2JsonRows(entries, row, longestCell), TagRow.NONE);
    }
  }

  private static void share(JsonText text, Dhis2Row row) throws IOException {
    try (JsonParser parser = text.open()) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return;
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (value == null) {
          return;
        }
        if (value.isStructStart()) {
          parser.skipChildren();
        } else if (value != JsonToken.VALUE_NULL) {
          row.share(name, parser.getText());
        }
      }
    } catch (JsonProcessingException broken) {
      // The values before it count; the reading of the values meets it again and tells of it.
      return;
    }
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    if (!started) {
      started = true;
      return Optional.of(new FoundRow.Cells(1, Dhis2Columns.NAMES));
    }
    if (!entries.next()) {
      return Optional.empty();
    }
    long line = entries.line();
    row.clear();
    if (entries.isObject()) {
      walk.row(Optional.empty(), entries.parser());
    } else {
      entries.skip();
      row.fault(Rule.NOT_A_ROW, "", "the entry is no object, as data values are");
    }
    return Optional.of(row.found(line));
  }

  @Override
  public String raw() {
    return row.raw();
  }
}
