package org.opencpas.decode.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opencpas.decode.FileBreachException;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;

/**
 * Where in a JSON file its rows stand.
 *
 * @param kind what the rows are entries of
 * @param path names that lead to the list or object, with slashes between them; empty: the root
 * @param areLists whether the first entry is a list, which names the columns
 */
public record JsonPlace(Kind kind, String path, boolean areLists) {
  /** What a source says where the rows are the values of an object. */
  private static final String EACH = "*";

  /** What the rows are entries of. */
  enum Kind {
    /** A list. */
    LIST,
    /** An object, whose names are those of the rows. */
    OBJECT,
    /** The file itself: an object after the other. */
    FILE
  }

  /**
   * Finds the rows.
   *
   * @param wanted where the source says that they stand; empty: the root, or the first list of
   *     objects or lists inside it; with {@code *} as its last name, the values of an object
   * @throws FileBreachException when there is no such list or object
   */
  public static JsonPlace find(JsonText text, String wanted) throws IOException {
    try (JsonParser parser = text.open()) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return new JsonPlace(Kind.FILE, "", false);
      }
      if (wanted.equals(EACH) || wanted.endsWith("/" + EACH)) {
        return each(wanted, parser);
      }
      if (first == JsonToken.START_ARRAY && wanted.isEmpty()) {
        return new JsonPlace(Kind.LIST, "", parser.nextToken() == JsonToken.START_ARRAY);
      }
      if (first != JsonToken.START_OBJECT) {
        throw missing(wanted);
      }
      return wanted.isEmpty() ? first(parser) : at(wanted, parser);
    } catch (JsonProcessingException broken) {
      throw JsonText.broken(broken);
    }
  }

  private static JsonPlace each(String wanted, JsonParser parser) throws IOException {
    String path = wanted.substring(0, Math.max(0, wanted.length() - EACH.length() - 1));
    if (!enter(path, parser)) {
      throw new FileBreachException(
          Rule.ROWS_MISSING,
          path.isEmpty() ? "the file is no object" : "there is no object at " + Quotation.of(path));
    }
    return new JsonPlace(Kind.OBJECT, path, false);
  }

  /** Goes into the object at a path, from the first token of the file; false if there is none. */
  static boolean enter(String path, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return false;
    }
    for (String name : path.isEmpty() ? List.<String>of() : List.of(path.split("/", -1))) {
      String field = parser.nextFieldName();
      while (field != null && !field.equals(name)) {
        parser.nextToken();
        parser.skipChildren();
        field = parser.nextFieldName();
      }
      if (field == null || parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
    }
    return true;
  }

  private static JsonPlace at(String wanted, JsonParser parser) throws IOException {
    JsonLists lists = new JsonLists(parser);
    for (Optional<String> path = lists.next(); path.isPresent(); path = lists.next()) {
      if (path.get().equals(wanted)) {
        return new JsonPlace(Kind.LIST, wanted, parser.nextToken() == JsonToken.START_ARRAY);
      }
    }
    throw missing(wanted);
  }

  /** A second object at the root means that each is a row, whatever lists it may hold. */
  private static JsonPlace first(JsonParser parser) throws IOException {
    JsonPlace lines = new JsonPlace(Kind.FILE, "", false);
    JsonLists lists = new JsonLists(parser);
    JsonPlace found = lines;
    try {
      for (Optional<String> path = lists.next(); path.isPresent(); path = lists.next()) {
        JsonToken entry = parser.nextToken();
        if (found.kind() == Kind.FILE && entry != null && entry.isStructStart()) {
          found = new JsonPlace(Kind.LIST, path.get(), entry == JsonToken.START_ARRAY);
        }
      }
      return parser.nextToken() == null ? found : lines;
    } catch (JsonProcessingException broken) {
      // The reading of the rows meets it again and tells of it, after the rows before it.
      return found;
    }
  }

  private static FileBreachException missing(String wanted) {
    return new FileBreachException(
        Rule.ROWS_MISSING,
        wanted.isEmpty()
            ? "the file is a single value, no list"
            : "there is no list at " + Quotation.of(wanted));
  }
}
