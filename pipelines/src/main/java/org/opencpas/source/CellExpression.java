package org.opencpas.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text from its origin through steps, in the order that {@link Step} documents.
 *
 * @param origin where the text comes from
 * @param trim blanks that do not count, at the origin and after every step
 * @param steps steps in order
 */
record CellExpression(Origin origin, Trim trim, List<Step> steps) implements Expression {

  CellExpression {
    steps = List.copyOf(steps);
  }

  /** The text as it is at its origin. */
  static CellExpression of(Origin origin) {
    return new CellExpression(origin, Trim.PLAIN, List.of());
  }

  @Override
  public MappedCell evaluate(Cells cells) {
    MappedCell cell = origin.read(cells, trim);
    for (Step step : steps) {
      MappedCell next = step.apply(cell);
      if (next.broken() != null) {
        return next;
      }
      cell = next.withText(trim.strip(next.text()));
    }
    return cell;
  }

  @Override
  public CellExpression bind(Header header) {
    return new CellExpression(origin.bind(header), trim, steps);
  }

  @Override
  public boolean isBlank() {
    // A step may make a text of nothing.
    return origin.isBlank() && steps.isEmpty();
  }

  @Override
  public Set<String> columns() {
    return Set.copyOf(origin.columns());
  }

  @Override
  public List<String> missingColumns(Header header) {
    return origin.missingColumns(header);
  }

  @Override
  public String text() {
    String words = steps.stream().map(step -> ", " + step.text()).collect(Collectors.joining());
    String blanks = trim == Trim.PLAIN ? "" : ", trim: " + trim.word();
    return "{" + origin.text() + blanks + words + "}";
  }
}
