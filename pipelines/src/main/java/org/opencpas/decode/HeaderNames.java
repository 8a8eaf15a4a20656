package org.opencpas.decode;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.Blanks;
import org.opencpas.source.Header;

/** Makes the header of a file from its first record. */
final class HeaderNames {
  private HeaderNames() {}

  /** The names without blanks at their ends. */
  static Header header(long line, List<String> cells) {
    return new Header(line, cells.stream().map(Blanks::trim).toList());
  }

  /** What makes the header unusable; empty when it is sound. A name may be blank. */
  static Optional<Breach> breach(Header header) {
    Set<String> seen = new HashSet<>();
    for (String name : header.names()) {
      if (RowCheck.controlCharacter(name) >= 0) {
        return Optional.of(
            Breach.of(
                Rule.HEADER_UNREADABLE,
                "a control character in the column name %s%s"
                    .formatted(
                        Quotation.of(name),
                        name.indexOf('\0') < 0 ? "" : "; zero bytes hint at UTF-16")));
      }
      if (!name.isEmpty() && !seen.add(name)) {
        return Optional.of(
            Breach.of(
                Rule.COLUMN_REPEATED,
                name,
                "two columns are called %s".formatted(Quotation.of(name))));
      }
    }
    return Optional.empty();
  }
}
