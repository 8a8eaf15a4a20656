package org.opencpas.source;

import java.util.List;
import java.util.Optional;
import org.opencpas.issue.Rule;

/**
 * A date from the source's form into a canonical one.
 *
 * @param patterns patterns of the source; the first that fits counts
 * @param form form in which the date is written on
 */
record DateStep(List<DatePattern> patterns, DateForm form) implements Step {

  DateStep {
    patterns = List.copyOf(patterns);
  }

  @Override
  public MappedCell apply(MappedCell cell) {
    if (cell.isBlank()) {
      return cell;
    }
    for (DatePattern pattern : patterns) {
      Optional<String> text = pattern.read(cell.text()).flatMap(form::text);
      if (text.isPresent()) {
        return cell.withText(text.get());
      }
    }
    return cell.breaking(Rule.NOT_A_DATE);
  }

  @Override
  public String text() {
    List<String> texts = patterns.stream().map(DatePattern::toString).toList();
    return "date: " + QuotedText.of(texts) + ", as: " + form.word();
  }
}
