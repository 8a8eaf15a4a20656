package org.opencpas.source;

import java.io.Serializable;
import org.opencpas.issue.Numbers;

/**
 * How far the values of an indicator may lie from what they measure, to either side.
 *
 * @param kind what the size is counted in
 * @param size 0 or above, finite
 * @param line where it stands in assessment.yaml
 * @param column likewise
 */
public record DeclaredError(Kind kind, double size, int line, int column) implements Serializable {

  /** What the size of an error is counted in. */
  public enum Kind {
    /** Percent of the value. */
    PERCENT,
    /** The indicator's unit. */
    VALUE
  }

  /** Checks the size. */
  public DeclaredError {
    if (!(size >= 0 && Double.isFinite(size))) {
      throw new IllegalArgumentException("an error is 0 or above, not " + size);
    }
  }

  /** How far a value may lie off, in the indicator's unit; may be too large to be finite. */
  public double reach(double value) {
    return kind == Kind.PERCENT ? Math.abs(value) / 100 * size : size;
  }

  /** What it says under its words in assessment.yaml. */
  String text() {
    return (kind == Kind.PERCENT ? "percent " : "value ") + Numbers.text(size);
  }
}
