package org.opencpas.source;

import java.util.Optional;
import org.opencpas.issue.Rule;

/**
 * A period from the notation of a standard into the canonical one.
 *
 * @param notation how the source writes periods
 */
record PeriodStep(PeriodNotation notation) implements Step {

  @Override
  public MappedCell apply(MappedCell cell) {
    if (cell.isBlank()) {
      return cell;
    }
    Optional<String> period = notation.canonical(cell.text());
    return period.map(cell::withText).orElseGet(() -> cell.breaking(Rule.NOT_A_PERIOD));
  }

  @Override
  public String text() {
    return "date: " + notation.word();
  }
}
