package org.opencpas.decode.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** Goes from list to list inside an object, not into them. */
final class JsonLists {
  private final JsonParser parser;
  private final Deque<String> names = new ArrayDeque<>();
  private int listDepth;

  /** Starts inside the object whose opening the parser has just read. */
  JsonLists(JsonParser parser) {
    this.parser = parser;
  }

  /** Opens the next list and gives its path; empty when the object has ended. */
  Optional<String> next() throws IOException {
    leaveList();
    String name = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case FIELD_NAME -> name = parser.currentName();
        case START_OBJECT -> names.addLast(name);
        case END_OBJECT -> {
          if (names.isEmpty()) {
            return Optional.empty();
          }
          names.removeLast();
        }
        case START_ARRAY -> {
          listDepth = parser.getParsingContext().getNestingDepth();
          return Optional.of(path(name));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** Whatever was read of the list, goes to its end. */
  private void leaveList() throws IOException {
    while (listDepth > 0 && parser.getParsingContext().getNestingDepth() >= listDepth) {
      if (parser.nextToken() == null) {
        return;
      }
    }
    listDepth = 0;
  }

  private String path(String name) {
    StringBuilder path = new StringBuilder();
    for (Iterator<String> each = names.iterator(); each.hasNext(); ) {
      path.append(each.next()).append('/');
    }
    return path.append(name).toString();
  }
}
