package org.opencpas.sample;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a row by column. Rows of one table share its columns, and texts that are alike: the
 * tables of Kestria have millions of cells, which stay in memory while the tests run.
 */
final class RowCells extends AbstractMap<String, String> {
  private final Map<String, Integer> places;
  private final String[] texts;

  private RowCells(Map<String, Integer> places, String[] texts) {
    this.places = places;
    this.texts = texts;
  }

  /** Makes the rows of one table. */
  static final class Maker {
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> known = new HashMap<>();

    Maker(List<String> columns) {
      for (int i = 0; i < columns.size(); i++) {
        places.put(columns.get(i), i);
      }
    }

    /**
     * A row; one with fewer texts than columns lacks the last of these; texts beyond are left out.
     */
    RowCells row(List<String> row) {
      String[] texts = new String[row.size()];
      for (int i = 0; i < texts.length; i++) {
        String text = row.get(i);
        String alike = known.putIfAbsent(text, text);
        texts[i] = alike == null ? text : alike;
      }
      return new RowCells(places, texts);
    }
  }

  @Override
  public @Nullable String get(@Nullable Object column) {
    Integer place = places.get(column);
    return place == null || place >= texts.length ? null : texts[place];
  }

  @Override
  public boolean containsKey(@Nullable Object column) {
    return get(column) != null;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    Map<String, String> entries = new LinkedHashMap<>();
    places.forEach(
        (column, place) -> {
          if (place < texts.length) {
            entries.put(column, texts[place]);
          }
        });
    return entries.entrySet();
  }
}
