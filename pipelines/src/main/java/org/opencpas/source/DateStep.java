package org.opencpas.source;

import java.util.List;
import java.util.Optional;
import org.opencpas.issue.Rule;

/**
 * A date from the source's form into a canonical one.
 *
 * @param readings how the source writes dates; the first that fits counts
 * @param form form in which the date is written on
 */
record DateStep(List<DateReading> readings, DateForm form) implements Step {

  DateStep {
    readings = List.copyOf(readings);
  }

  @Override
  public MappedCell apply(MappedCell cell) {
    if (cell.isBlank()) {
      return cell;
    }
    for (DateReading reading : readings) {
      Optional<String> text = reading.read(cell.text()).flatMap(form::text);
      if (text.isPresent()) {
        return cell.withText(text.get());
      }
    }
    return cell.breaking(Rule.NOT_A_DATE);
  }

  @Override
  public String text() {
    List<String> texts = readings.stream().map(DateReading::toString).toList();
    return "date: " + QuotedText.of(texts) + ", as: " + form.word();
  }
}
