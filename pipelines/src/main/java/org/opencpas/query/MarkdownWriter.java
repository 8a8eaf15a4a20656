package org.opencpas.query;

import java.io.IOException;
import java.util.List;

/** A table in GitHub's Markdown, numbers to the right; null is an empty cell. */
final class MarkdownWriter implements RowWriter {
  private final Appendable out;

  MarkdownWriter(Appendable out, Columns columns) throws IOException {
    this.out = out;
    line(columns.names());
    line(
        columns.alignments().stream()
            .map(alignment -> alignment == Columns.Alignment.RIGHT ? "---:" : "---")
            .toList());
  }

  @Override
  public void row(List<Value> values) throws IOException {
    line(values.stream().map(Value::text).toList());
  }

  private void line(List<String> cells) throws IOException {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(escape(cell)).append(" |");
    }
    out.append('\n');
  }

  private static String escape(String cell) {
    return Texts.line(cell)
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;")
        .replace("*", "\\*");
  }

  @Override
  public void end() {}
}
