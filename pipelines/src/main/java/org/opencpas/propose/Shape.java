package org.opencpas.propose;

import java.util.List;
import org.opencpas.decode.Container;
import org.opencpas.decode.EncodingOrigin;
import org.opencpas.source.FileLayout;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.TagRow;

/**
 * Files of one shape as plain tables: the same format, delimiter and header.
 *
 * @param layout how they were read
 * @param container what they are
 * @param header the header of each
 * @param looked the look at each file, in the order of the files
 * @param files the files
 */
record Shape(
    FileLayout layout,
    Container container,
    Header header,
    List<Looked> looked,
    List<GivenFile> files) {

  Shape {
    looked = List.copyOf(looked);
    files = List.copyOf(files);
  }

  /** The first rows of all files together. */
  List<RawRow> rows() {
    int share = Math.max(1, Looking.ROWS / looked.size());
    return looked.stream()
        .flatMap(each -> each.rows().stream().limit(share))
        .filter(row -> !isTagRow(row))
        .toList();
  }

  /** Whether the row under the header of a file is a row of HXL tags. */
  boolean isTagged() {
    return looked.stream().anyMatch(each -> !each.rows().isEmpty() && isTagRow(each.rows().get(0)));
  }

  private boolean isTagRow(RawRow row) {
    return TagRow.HXL.isTagRow(header, row.cells());
  }

  /** Whether every file was taken for Windows-1252 since its bytes are no UTF-8. */
  boolean isOldText() {
    return looked.stream().allMatch(each -> each.decoded().origin() == EncodingOrigin.FALLBACK);
  }

  /** A name for the files. */
  String name() {
    return SourceNames.of(files, "returns");
  }
}
