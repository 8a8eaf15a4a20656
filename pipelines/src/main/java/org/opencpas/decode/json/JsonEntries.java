package org.opencpas.decode.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.BrokenRecordsException;

/** Goes from entry to entry of the list or object of rows, to the end of the file. */
public final class JsonEntries implements Closeable {
  private final JsonParser parser;
  private final JsonPlace place;
  private boolean ended;
  private @Nullable String name;

  private JsonEntries(JsonParser parser, JsonPlace place) {
    this.parser = parser;
    this.place = place;
  }

  /** Opens a file; whoever does so closes it. */
  public static JsonEntries open(JsonText text, JsonPlace place) throws IOException {
    JsonEntries entries = new JsonEntries(text.open(), place);
    try {
      entries.enter();
      return entries;
    } catch (IOException broken) {
      entries.close();
      throw broken;
    }
  }

  private void enter() throws IOException {
    if (place.kind() == JsonPlace.Kind.FILE) {
      return;
    }
    try {
      parser.nextToken();
      if (place.kind() == JsonPlace.Kind.OBJECT) {
        JsonPlace.enter(place.path(), parser);
      } else if (!place.path().isEmpty()) {
        JsonLists lists = new JsonLists(parser);
        Optional<String> path = lists.next();
        while (path.isPresent() && !path.get().equals(place.path())) {
          path = lists.next();
        }
      }
    } catch (JsonProcessingException broken) {
      throw JsonText.broken(broken);
    }
  }

  /** The parser, which stands in the entry; it may be moved on as far as the end of the entry. */
  public JsonParser parser() {
    return parser;
  }

  /**
   * Goes to the first token of the next entry, past what is left of this one; false at the end.
   *
   * @throws BrokenRecordsException when the file is broken
   */
  public boolean next() throws IOException {
    if (ended) {
      return false;
    }
    try {
      JsonToken token = parser.nextToken();
      if (place.kind() == JsonPlace.Kind.FILE) {
        ended = token == null;
      } else if (token == null || token.isStructEnd()) {
        ended = true;
        readToEnd();
      } else if (place.kind() == JsonPlace.Kind.OBJECT) {
        name = parser.currentName();
        parser.nextToken();
      }
      return !ended;
    } catch (JsonProcessingException broken) {
      throw JsonText.broken(broken);
    }
  }

  /** What follows the list is nothing to us, but has to be JSON, and no second root. */
  private void readToEnd() throws IOException {
    while (!parser.getParsingContext().inRoot()) {
      if (parser.nextToken() == null) {
        return;
      }
    }
    if (parser.nextToken() != null) {
      throw new BrokenRecordsException(
          "line %d: something follows the end of the root"
              .formatted(parser.currentTokenLocation().getLineNr()));
    }
  }

  /** The name of this entry; empty where entries have none. */
  Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Whether the entry is an object. */
  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  boolean isList() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /** Line on which the entry starts, from 1. */
  public long line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Goes to the last token of the entry. */
  public void skip() throws IOException {
    try {
      parser.skipChildren();
    } catch (JsonProcessingException broken) {
      throw JsonText.broken(broken);
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
