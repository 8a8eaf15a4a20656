package org.opencpas.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rule;
import org.opencpas.source.Blanks;
import org.opencpas.source.TagSpec;

/**
 * The search for the row of HXL tags: of the first 25 records the first in which at least half of
 * the cells that are not blank are tags, and at least one is. Records above it are headers, of
 * which there may be any number.
 */
public final class TagSearch {
  private static final int MOST_RECORDS = 25;

  private int looked;
  private FoundRow.@Nullable Broken firstBroken;
  private @Nullable TaggedRows found;

  private TagSearch() {}

  /**
   * Searches from the first record of a table, of which it reads no more than it must.
   *
   * @throws IOException when the file cannot be read on
   */
  public static TagSearch in(TableRows table) throws IOException {
    TagSearch search = new TagSearch();
    Optional<FoundRow> row = table.next();
    while (row.isPresent()) {
      search.look(row.get(), table);
      if (search.found != null || search.looked == MOST_RECORDS) {
        break;
      }
      row = table.next();
    }
    return search;
  }

  private void look(FoundRow row, TableRows table) {
    looked++;
    if (row instanceof FoundRow.Cells cells) {
      look(cells.texts(), table);
    } else if (row instanceof FoundRow.Broken broken && firstBroken == null) {
      firstBroken = broken;
    }
  }

  private void look(List<String> cells, TableRows table) {
    List<TagSpec> tags = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int texts = 0;
    for (int i = 0; i < cells.size(); i++) {
      Optional<TagSpec> tag = TagSpec.parse(cells.get(i));
      if (tag.isPresent()) {
        tags.add(tag.get());
        places.add(i);
      }
      texts += Blanks.isBlank(cells.get(i)) ? 0 : 1;
    }
    if (!tags.isEmpty() && 2 * tags.size() >= texts) {
      found = new TaggedRows(table, tags, places);
    }
  }

  /** Whether the table has no record at all. */
  public boolean isOfNothing() {
    return looked == 0;
  }

  /** The records below the tags; empty when there are none. */
  public Optional<TaggedRows> rows() {
    return Optional.ofNullable(found);
  }

  /** That there are no tags, where that is so. */
  Breach breach() {
    String broken =
        firstBroken == null
            ? ""
            : "; line %d cannot be read: %s".formatted(firstBroken.line(), firstBroken.message());
    return Breach.of(
        Rule.HXL_NO_TAGS,
        "none of the first %d rows has HXL tags, such as #adm1+code, in half of its cells%s"
            .formatted(looked, broken));
  }
}
