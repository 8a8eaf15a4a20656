package org.opencpas.decode;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;

/** Lays the parts of a row out under the columns of its table; used for one row after the other. */
public final class TreeRow implements RowParts {
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();
  private final String[] cells;
  private final boolean[] given;
  private final Set<String> branches = new HashSet<>();
  private final long longest;
  private long size;
  private @Nullable Fault fault;

  /**
   * Starts with a blank row.
   *
   * @param longestCell characters that a cell may have; a row may have four times as many
   */
  public TreeRow(List<String> names, int longestCell) {
    this.names = names;
    this.cells = new String[names.size()];
    this.given = new boolean[names.size()];
    this.longest = 4L * longestCell;
    for (int i = 0; i < cells.length; i++) {
      positions.put(names.get(i), i);
    }
    clear();
  }

  /** Forgets the row. */
  public void clear() {
    Arrays.fill(cells, "");
    Arrays.fill(given, false);
    branches.clear();
    size = 0;
    fault = null;
  }

  /** The row as it came, on a line of its file. */
  public FoundRow found(long line) {
    return fault == null
        ? new FoundRow.Cells(line, List.of(cells))
        : new FoundRow.Broken(line, fault.rule(), fault.cell(), fault.message(), raw());
  }

  /** The cells of the row with their names, for people to read. */
  public String raw() {
    return RawCells.text(names, Arrays.asList(cells));
  }

  @Override
  public boolean wantsTexts() {
    return true;
  }

  @Override
  public void text(String path, String text) throws IOException {
    Integer position = positions.get(path);
    if (position == null) {
      throw new IOException(
          "%s was not there when the file was read before".formatted(Quotation.of(path)));
    }
    if (given[position] || branches.contains(path)) {
      collide(path);
      return;
    }
    given[position] = true;
    size += text.length();
    if (size > longest) {
      fault(
          Rule.CELL_TOO_LONG,
          path,
          "the row is longer than %d characters at %s".formatted(longest, Quotation.of(path)));
      return;
    }
    cells[position] = text;
  }

  @Override
  public void none(String path) {
    Integer position = positions.get(path);
    if (position == null) {
      branch(path);
    } else if (given[position] || branches.contains(path)) {
      collide(path);
    } else {
      given[position] = true;
    }
  }

  @Override
  public void branch(String path) {
    Integer position = positions.get(path);
    if (!branches.add(path) || (position != null && given[position])) {
      collide(path);
    }
  }

  @Override
  public void fault(Rule rule, String path, String message) {
    if (fault == null) {
      fault = new Fault(rule, positions.getOrDefault(path, names.size()), message);
    }
  }

  private void collide(String path) {
    fault(Rule.KEYS_COLLIDE, path, "two values are called " + Quotation.of(path));
  }

  private record Fault(Rule rule, int cell, String message) {}
}
