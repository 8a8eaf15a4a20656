package org.opencpas.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencpas.decode.Container;

/** The lines of a source that say how its files are written. */
final class LayoutLines {
  private LayoutLines() {}

  /** What files of a shape need said, beginning with their format. */
  static List<YamlLine> of(Shape shape, Table table) {
    List<YamlLine> lines = new ArrayList<>();
    lines.add(YamlLine.of("format: " + shape.layout().format().word()));
    if (shape.isOldText() && shape.container() == Container.TEXT) {
      lines.add(
          new YamlLine(
              "encoding: windows-1252",
              "the bytes are no UTF-8; look whether letters with accents come out right"));
    }
    if (shape.isTagged()) {
      lines.add(YamlLine.of("tag_row: hxl"));
    }
    Optional<Column> commas = table.commas();
    commas.ifPresent(column -> lines.add(decimal(column)));
    Set<String> missing = table.missing();
    if (!missing.isEmpty()) {
      lines.add(
          new YamlLine(
              "missing: " + missing.stream().map(LayoutLines::quoted).toList(),
              "these stand among numbers, and will mean blank in every column"));
    }
    return lines;
  }

  private static String quoted(String word) {
    return '"' + word + '"';
  }

  private static YamlLine decimal(Column column) {
    String doubt =
        column.mayHaveThousands()
            ? "the commas in " + column.name() + " may part thousands instead of a fraction"
            : "";
    return new YamlLine("decimal: \",\"", doubt);
  }
}
