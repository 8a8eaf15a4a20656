package org.opencpas.decode.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.opencpas.decode.TagSearch;
import org.opencpas.source.ByteSource;

/**
 * Finds the character between cells of a text with HXL tags: the one by which a row has most of
 * them, since titles above it may have any number of commas.
 */
final class TagDelimiter {
  private TagDelimiter() {}

  /**
   * Finds the delimiter.
   *
   * @return the first of comma, semicolon, tab and pipe with most tags; empty when none gives any
   */
  static Optional<Character> find(ByteSource bytes, TextEncoding encoding, int longestCell)
      throws IOException {
    Optional<Character> best = Optional.empty();
    int most = 0;
    for (char delimiter : DelimiterDetection.CANDIDATES.toCharArray()) {
      try (Reader text = encoding.open(bytes)) {
        int tags =
            TagSearch.in(new RecordReader(text, delimiter, longestCell))
                .rows()
                .map(rows -> rows.tags().size())
                .orElse(0);
        if (tags > most) {
          most = tags;
          best = Optional.of(delimiter);
        }
      }
    }
    return best;
  }
}
