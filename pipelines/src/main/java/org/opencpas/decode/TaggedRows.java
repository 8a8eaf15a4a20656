package org.opencpas.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencpas.source.TagSpec;

/**
 * The records of a table below its row of HXL tags. Each has a cell for every tagged column; a
 * short record has blanks at its end, and what stands under no tag is not read.
 */
public final class TaggedRows implements TableRows {
  private final TableRows table;
  private final List<TagSpec> tags;
  private final List<Integer> places;

  /**
   * Starts below the tag row.
   *
   * @param table the table, which has given its tag row already
   * @param tags what the tag row says
   * @param places where the tags stand in a record, from 0
   */
  TaggedRows(TableRows table, List<TagSpec> tags, List<Integer> places) {
    this.table = table;
    this.tags = List.copyOf(tags);
    this.places = List.copyOf(places);
  }

  /** The tagged columns, in file order. */
  public List<TagSpec> tags() {
    return tags;
  }

  @Override
  public Optional<FoundRow> next() throws IOException {
    return table.next().map(this::underTags);
  }

  private FoundRow underTags(FoundRow row) {
    if (row instanceof FoundRow.Broken broken) {
      int place = places.indexOf(broken.cell());
      return new FoundRow.Broken(
          broken.line(),
          broken.rule(),
          place < 0 ? tags.size() : place,
          broken.message(),
          broken.raw());
    }
    List<String> cells = ((FoundRow.Cells) row).texts();
    List<String> tagged = new ArrayList<>(places.size());
    places.forEach(place -> tagged.add(place < cells.size() ? cells.get(place) : ""));
    return new FoundRow.Cells(row.line(), tagged);
  }

  @Override
  public String raw() throws IOException {
    return table.raw();
  }
}
