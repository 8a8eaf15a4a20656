package org.opencpas.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the columns of a file, in file order; a name may be blank. */
public final class Header {
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();

  /** Takes the names as the file writes them; of equal names the first is found. */
  public Header(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < this.names.size(); i++) {
      positions.putIfAbsent(this.names.get(i), i);
    }
  }

  /** The names in file order. */
  public List<String> names() {
    return names;
  }

  /** Position of a column, from 0; -1 when the file has none of that name. */
  public int position(String name) {
    return positions.getOrDefault(name, -1);
  }
}
