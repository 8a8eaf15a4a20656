package org.opencpas.decode;

/** Joins the values of a list into a cell: ";" between them, nothing for a missing one. */
public final class ListCell {
  private final StringBuilder text = new StringBuilder();
  private final int longestCell;
  private boolean started;

  /**
   * Starts a list.
   *
   * @param longestCell characters that a cell may have; what is beyond is let go, so that the cell
   *     shows that it was too long
   */
  public ListCell(int longestCell) {
    this.longestCell = longestCell;
  }

  /** Adds a value; empty for a missing one. */
  public void add(String value) {
    if (text.length() <= longestCell) {
      text.append(started ? ";" : "").append(value);
    }
    started = true;
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return !started;
  }

  /** The text of the cell; longer than a cell may be where the values are. */
  public String text() {
    return text.toString();
  }
}
